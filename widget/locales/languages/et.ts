import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Kuidas oli?", "Väga hea", "Väga halb", "Sulge", "Aitäh!"]

export const form: FormTexts = [
  "Mis teile meeldis?",
  "Mis läks valesti?",
  "Kas soovite midagi lisada?",
  "E-post, telefoni- ja kaardinumbrid peidetakse.",
  "Kas tohime vastata? E-post või telefon",
  "Mõtlesin „{}“",
  "Saada",
  "Valmis",
  "Muudetud. Aitäh!",
  "Võta hääl tagasi",
  "Räägi lähemalt",
  "Ei küpsiseid. Ei jälgimist.",
]

export const done: DoneTexts = [
  "Kui tore! Aitäh!",
  "Aitäh, et ütlesite.",
  "Tagasi võetud. See ei lähe arvesse.",
  "Muuda vastust",
  "Viide {}: selle järgi kustutame kommentaari.",
  "Soovita sõbrale",
  "Link kopeeritud.",
  "{} uurib seda.",
  "Teie ütlesite, meie tegime.",
]
