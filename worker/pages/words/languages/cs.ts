import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Jazyk",
  unknown: "Tady žádná otázka není.",
  unknownHint: "V odkazu může být překlep. Zeptejte se toho, kdo vám ho dal.",
  closed: "Tato otázka je uzavřená.",
  closedHint: "Děkujeme, že jste nám to chtěli říct.",
  notTaken: "Teď se to nepodařilo přijmout.",
  tryAgain: "Zkusit znovu",
  tapped: "V našem e-mailu jste zvolili „{}“. Odeslat?",
  notYet: "Dokud neklepnete, nic se neodešle.",
  already: "Odpověděli jste „{}“. Můžete to změnit.",
}
