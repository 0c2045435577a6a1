import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Språk",
  unknown: "Här finns ingen fråga.",
  unknownHint: "Länken kan vara fel. Fråga den du fick den av.",
  closed: "Den här frågan är stängd.",
  closedHint: "Tack för att du ville berätta.",
  notTaken: "Vi kunde inte ta emot det just nu.",
  tryAgain: "Försök igen",
  tapped: "Du tryckte på ”{}” i vårt mejl. Ska det skickas?",
  notYet: "Inget skickas förrän du trycker.",
  already: "Du svarade ”{}”. Du kan ändra det.",
}
