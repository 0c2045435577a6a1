import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Valoda",
  unknown: "Šeit nav jautājuma.",
  unknownHint: "Iespējams, saitē ir kļūda. Pajautājiet tam, kurš to iedeva.",
  closed: "Šis jautājums ir slēgts.",
  closedHint: "Paldies, ka vēlējāties mums pateikt.",
  notTaken: "Pašlaik to neizdevās pieņemt.",
  tryAgain: "Mēģināt vēlreiz",
  tapped: "Mūsu e-pastā izvēlējāties “{}”. Vai nosūtīt?",
  notYet: "Nekas netiek sūtīts, kamēr nepieskaraties.",
  already: "Jūs atbildējāt “{}”. Varat to mainīt.",
}
