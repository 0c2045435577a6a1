import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Wie war es?", "Großartig", "Furchtbar", "Schließen", "Danke!"]

export const form: FormTexts = [
  "Was hat Ihnen gefallen?",
  "Was lief schief?",
  "Möchten Sie etwas dazu sagen?",
  "E-Mail-Adressen, Telefon- und Kartennummern werden verdeckt.",
  "Dürfen wir antworten? E-Mail oder Telefon",
  "Ich meinte „{}“",
  "Senden",
  "Fertig",
  "Geändert. Danke!",
  "Stimme zurücknehmen",
  "Mehr erzählen",
  "Keine Cookies. Kein Tracking.",
]

export const done: DoneTexts = [
  "Wie schön. Danke!",
  "Danke, dass Sie es sagen.",
  "Zurückgenommen. Zählt nirgends.",
  "Antwort ändern",
  "Kennung {}: Damit lässt sich Ihr Kommentar löschen.",
  "Weitersagen",
  "Link kopiert.",
  "{} kümmert sich darum.",
  "Gesagt, getan.",
]
