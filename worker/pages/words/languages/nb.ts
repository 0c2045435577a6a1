import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Språk",
  unknown: "Her er det ikke noe spørsmål.",
  unknownHint: "Lenken kan være feil. Spør den du fikk den av.",
  closed: "Dette spørsmålet er stengt.",
  closedHint: "Takk for at du ville si fra.",
  notTaken: "Vi kunne ikke ta imot det akkurat nå.",
  tryAgain: "Prøv igjen",
  tapped: "Du trykket på «{}» i e-posten vår. Skal det sendes?",
  notYet: "Ingenting sendes før du trykker.",
  already: "Du svarte «{}». Du kan endre det.",
}
