import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Taal",
  unknown: "Hier staat geen vraag.",
  unknownHint: "Misschien klopt de link niet. Vraag het aan wie hem gaf.",
  closed: "Deze vraag is gesloten.",
  closedHint: "Bedankt dat u het ons wilde vertellen.",
  notTaken: "We konden dit nu niet aannemen.",
  tryAgain: "Opnieuw proberen",
  tapped: "U koos “{}” in onze e-mail. Versturen?",
  notYet: "Er wordt niets verstuurd voordat u tikt.",
  already: "U antwoordde “{}”. U kunt het wijzigen.",
}
