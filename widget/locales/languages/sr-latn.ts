import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Kako je bilo?", "Odlično", "Užasno", "Zatvori", "Hvala!"]

export const form: FormTexts = [
  "Šta vam se dopalo?",
  "Šta nije bilo dobro?",
  "Želite li nešto da dodate?",
  "Imejl, telefon i broj kartice se skrivaju.",
  "Smemo li da odgovorimo? Imejl ili telefon",
  "Promeni u „{}“",
  "Pošalji",
  "Gotovo",
  "Promenjeno. Hvala!",
  "Povuci glas",
  "Recite više",
  "Bez kolačića. Bez praćenja.",
]

export const done: DoneTexts = [
  "Baš lepo. Hvala!",
  "Hvala što ste rekli.",
  "Povučeno. Ne računa se.",
  "Promeni odgovor",
  "Oznaka {}: navedite je za brisanje komentara.",
  "Reci prijatelju",
  "Link je kopiran.",
  "{} će to proveriti.",
  "Vi ste rekli, mi smo uradili.",
]
