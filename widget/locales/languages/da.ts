import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Hvordan var det?", "Fantastisk", "Elendigt", "Luk", "Tak!"]

export const form: FormTexts = [
  "Hvad var godt?",
  "Hvad gik galt?",
  "Er der noget, vi bør vide?",
  "E-mail, telefon- og kortnumre skjules.",
  "Må vi svare? E-mail eller telefon",
  "Jeg mente »{}«",
  "Send",
  "Færdig",
  "Ændret. Tak!",
  "Fortryd min stemme",
  "Fortæl mere",
  "Ingen cookies. Ingen sporing.",
]

export const done: DoneTexts = [
  "Dejligt. Tak!",
  "Tak, fordi du siger det.",
  "Trukket tilbage. Tæller ikke.",
  "Ret mit svar",
  "Reference {}: oplys den for at få kommentaren slettet.",
  "Sig det videre",
  "Linket er kopieret.",
  "{} ser på det.",
  "Du sagde det, vi gjorde det.",
]
