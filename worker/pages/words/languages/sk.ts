import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Jazyk",
  unknown: "Tu nie je žiadna otázka.",
  unknownHint: "V odkaze môže byť preklep. Spýtajte sa toho, kto vám ho dal.",
  closed: "Táto otázka je uzavretá.",
  closedHint: "Ďakujeme, že ste nám to chceli povedať.",
  notTaken: "Teraz sa to nepodarilo prijať.",
  tryAgain: "Skúsiť znova",
  tapped: "V našom e-maile ste zvolili „{}“. Odoslať?",
  notYet: "Kým neťuknete, nič sa neodošle.",
  already: "Odpovedali ste „{}“. Môžete to zmeniť.",
}
