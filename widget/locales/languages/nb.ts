import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Hvordan var det?", "Fantastisk", "Forferdelig", "Lukk", "Takk!"]

export const form: FormTexts = [
  "Hva var bra?",
  "Hva gikk galt?",
  "Er det noe vi bør vite?",
  "E-post, telefon- og kortnumre skjules.",
  "Kan vi svare deg? E-post eller telefon",
  "Jeg mente «{}»",
  "Send",
  "Ferdig",
  "Endret. Takk!",
  "Trekk tilbake stemmen",
  "Fortell mer",
  "Ingen informasjonskapsler. Ingen sporing.",
]

export const done: DoneTexts = [
  "Så hyggelig. Takk!",
  "Takk for at du sier fra.",
  "Trukket tilbake. Teller ikke.",
  "Endre svaret",
  "Referanse {}: oppgi den for å få kommentaren slettet.",
  "Si det videre",
  "Lenken er kopiert.",
  "{} ser på det.",
  "Du sa det, vi gjorde det.",
]
