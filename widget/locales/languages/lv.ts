import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Kā bija?", "Lieliski", "Briesmīgi", "Aizvērt", "Paldies!"]

export const form: FormTexts = [
  "Kas jums patika?",
  "Kas nebija labi?",
  "Vai vēlaties ko piebilst?",
  "E-pasts, tālruņa un kartes numuri tiek slēpti.",
  "Vai drīkstam atbildēt? E-pasts vai tālrunis",
  "Mainīt uz „{}”",
  "Sūtīt",
  "Gatavs",
  "Mainīts. Paldies!",
  "Atsaukt balsi",
  "Pastāstīt vairāk",
  "Bez sīkdatnēm. Bez izsekošanas.",
]

export const done: DoneTexts = [
  "Cik jauki. Paldies!",
  "Paldies, ka pateicāt.",
  "Atsaukts. Netiek skaitīts.",
  "Mainīt atbildi",
  "Atsauce {}: norādiet to, lai dzēstu komentāru.",
  "Pastāstīt draugam",
  "Saite nokopēta.",
  "{} to izskatīs.",
  "Jūs teicāt, mēs izdarījām.",
]
