import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Jak było?", "Świetnie", "Okropnie", "Zamknij", "Dziękujemy!"]

export const form: FormTexts = [
  "Co się podobało?",
  "Co poszło nie tak?",
  "Co jeszcze warto wiedzieć?",
  "E-maile, numery telefonów i kart są ukrywane.",
  "Czy możemy odpowiedzieć? E-mail lub telefon",
  "Chodziło mi o „{}”",
  "Wyślij",
  "Gotowe",
  "Zmieniono. Dziękujemy!",
  "Cofnij głos",
  "Powiedz więcej",
  "Bez ciasteczek. Bez śledzenia.",
]

export const done: DoneTexts = [
  "Jak miło. Dziękujemy!",
  "Dziękujemy za szczerość.",
  "Cofnięto. Głos się nie liczy.",
  "Zmień odpowiedź",
  "Kod {}: podaj go, aby usunąć komentarz.",
  "Powiedz znajomym",
  "Link skopiowany.",
  "{} się tym zajmie.",
  "Wasze słowa, nasze czyny.",
]
