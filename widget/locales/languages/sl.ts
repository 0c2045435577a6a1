import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Kako je bilo?", "Odlično", "Grozno", "Zapri", "Hvala!"]

export const form: FormTexts = [
  "Kaj vam je bilo všeč?",
  "Kaj je šlo narobe?",
  "Želite kaj dodati?",
  "E-naslove, telefonske in kartične številke skrijemo.",
  "Vam lahko odgovorimo? E-pošta ali telefon",
  "Spremeni v »{}«",
  "Pošlji",
  "Končano",
  "Spremenjeno. Hvala!",
  "Prekliči glas",
  "Povejte več",
  "Brez piškotkov. Brez sledenja.",
]

export const done: DoneTexts = [
  "Kako lepo. Hvala!",
  "Hvala, da ste povedali.",
  "Preklicano. Ne šteje.",
  "Spremeni odgovor",
  "Oznaka {}: navedite jo za izbris komentarja.",
  "Povej prijatelju",
  "Povezava je kopirana.",
  "Za to poskrbi {}.",
  "Vi ste povedali, mi smo uredili.",
]
