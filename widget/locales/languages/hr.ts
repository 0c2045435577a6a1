import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Kako je bilo?", "Odlično", "Grozno", "Zatvori", "Hvala!"]

export const form: FormTexts = [
  "Što vam se svidjelo?",
  "Što je pošlo po zlu?",
  "Želite li nešto dodati?",
  "E-adrese, brojevi telefona i kartica skrivaju se.",
  "Smijemo li odgovoriti? E-pošta ili telefon",
  "Promijeni u „{}”",
  "Pošalji",
  "Gotovo",
  "Promijenjeno. Hvala!",
  "Povuci glas",
  "Recite više",
  "Bez kolačića. Bez praćenja.",
]

export const done: DoneTexts = [
  "Baš lijepo. Hvala!",
  "Hvala što ste nam rekli.",
  "Povučeno. Ne računa se.",
  "Promijeni odgovor",
  "Oznaka {}: navedite je za brisanje komentara.",
  "Reci prijatelju",
  "Poveznica je kopirana.",
  "{} će to provjeriti.",
  "Vi ste rekli, mi smo učinili.",
]
