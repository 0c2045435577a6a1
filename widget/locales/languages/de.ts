import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Wie war es?", "Toll", "Schlecht", "Schließen", "Danke!"]

export const form: FormTexts = [
  "Was war toll?",
  "Was lief schief?",
  "Möchten Sie etwas dazu sagen?",
  "E-Mail, Telefon- und Kartennummern werden verdeckt.",
  "Dürfen wir antworten? E-Mail oder Telefon",
  "Ich meinte „{}“",
  "Senden",
  "Fertig",
  "Geändert. Danke!",
  "Stimme zurücknehmen",
  "Mehr sagen",
  "Keine Cookies. Kein Tracking.",
]

export const done: DoneTexts = [
  "Wie schön. Danke!",
  "Danke, dass Sie es sagen.",
  "Zurückgenommen. Zählt nirgends.",
  "Antwort ändern",
  "Kennung {}: Mit ihr löschen wir Ihren Kommentar.",
  "Weitersagen",
  "Link kopiert.",
  "{} kümmert sich darum.",
  "Sie sagten, wir taten:",
]
