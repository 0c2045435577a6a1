import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Lingua",
  unknown: "Qui non c’è nessuna domanda.",
  unknownHint: "Forse il link è scritto male. Chieda a chi gliel’ha dato.",
  closed: "Questa domanda è chiusa.",
  closedHint: "Grazie per averci voluto dire la sua.",
  notTaken: "Al momento non siamo riusciti a riceverlo.",
  tryAgain: "Riprova",
  tapped: "Nella nostra e-mail ha scelto «{}». Inviare?",
  notYet: "Non si invia nulla finché non tocca.",
  already: "Ha risposto «{}». Può cambiarlo.",
}
