import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Limba",
  unknown: "Aici nu este nicio întrebare.",
  unknownHint: "Poate că linkul este greșit. Întrebați pe cine vi l-a dat.",
  closed: "Această întrebare este închisă.",
  closedHint: "Mulțumim că ați vrut să ne spuneți.",
  notTaken: "Nu am putut primi acum.",
  tryAgain: "Încercați din nou",
  tapped: "Ați ales „{}” în e-mailul nostru. Trimitem?",
  notYet: "Nu se trimite nimic până nu apăsați.",
  already: "Ați răspuns „{}”. Puteți schimba.",
}
