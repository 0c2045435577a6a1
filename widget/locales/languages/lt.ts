import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Kaip patiko?", "Labai patiko", "Labai nepatiko", "Uždaryti", "Ačiū!"]

export const form: FormTexts = [
  "Kas patiko?",
  "Kas nepavyko?",
  "Norite ką nors pridurti?",
  "El. paštas, telefonų ir kortelių numeriai slepiami.",
  "Ar galime atsakyti? El. paštas ar telefonas",
  "Keisti į „{}“",
  "Siųsti",
  "Baigta",
  "Pakeista. Ačiū!",
  "Atšaukti balsą",
  "Papasakoti daugiau",
  "Be slapukų. Be sekimo.",
]

export const done: DoneTexts = [
  "Kaip malonu. Ačiū!",
  "Ačiū, kad pasakėte.",
  "Atšaukta. Neskaičiuojama.",
  "Keisti atsakymą",
  "Kodas {}: nurodykite jį, jei norite ištrinti komentarą.",
  "Papasakoti draugui",
  "Nuoroda nukopijuota.",
  "{} tuo pasirūpins.",
  "Jūs pasakėte, mes padarėme.",
]
