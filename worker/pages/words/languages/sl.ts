import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Jezik",
  unknown: "Tukaj ni vprašanja.",
  unknownHint: "Morda je v povezavi napaka. Vprašajte tistega, ki vam jo je dal.",
  closed: "To vprašanje je zaprto.",
  closedHint: "Hvala, da ste nam želeli povedati.",
  notTaken: "Trenutno tega nismo mogli sprejeti.",
  tryAgain: "Poskusite znova",
  tapped: "V našem e-sporočilu ste izbrali »{}«. Pošljemo?",
  notYet: "Dokler se ne dotaknete, se nič ne pošlje.",
  already: "Odgovorili ste »{}«. Lahko spremenite.",
}
