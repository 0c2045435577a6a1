import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Llengua",
  unknown: "Aquí no hi ha cap pregunta.",
  unknownHint: "Potser l’enllaç està mal escrit. Pregunteu-ho a qui us l’ha donat.",
  closed: "Aquesta pregunta està tancada.",
  closedHint: "Gràcies per voler-nos-ho dir.",
  notTaken: "Ara mateix no ho hem pogut rebre.",
  tryAgain: "Torneu-ho a provar",
  tapped: "Heu tocat «{}» al nostre correu. Ho enviem?",
  notYet: "No s’envia res fins que no toqueu.",
  already: "Heu respost «{}». Ho podeu canviar.",
}
