import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Sprog",
  unknown: "Her er ikke noget spørgsmål.",
  unknownHint: "Der kan være en fejl i linket. Spørg den, du fik det af.",
  closed: "Spørgsmålet er lukket.",
  closedHint: "Tak, fordi du ville fortælle os det.",
  notTaken: "Vi kunne ikke tage imod det lige nu.",
  tryAgain: "Prøv igen",
  tapped: "Du trykkede på »{}« i vores mail. Skal det sendes?",
  notYet: "Intet sendes, før du trykker.",
  already: "Du svarede »{}«. Du kan ændre det.",
}
