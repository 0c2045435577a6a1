import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Jaké to bylo?", "Skvělé", "Hrozné", "Zavřít", "Děkujeme!"]

export const form: FormTexts = [
  "Co se vám líbilo?",
  "Co se nepovedlo?",
  "Chcete něco dodat?",
  "E-maily, telefony a čísla karet skryjeme.",
  "Můžeme odpovědět? E-mail nebo telefon",
  "Změnit na „{}“",
  "Odeslat",
  "Hotovo",
  "Změněno. Děkujeme!",
  "Zrušit hlas",
  "Říct víc",
  "Žádné cookies. Žádné sledování.",
]

export const done: DoneTexts = [
  "To nás těší. Děkujeme!",
  "Děkujeme, že jste to řekli.",
  "Zrušeno. Hlas se nepočítá.",
  "Změnit odpověď",
  "Kód {}: uveďte ho, chcete-li komentář smazat.",
  "Říct přátelům",
  "Odkaz zkopírován.",
  "{} se na to podívá.",
  "Řekli jste, udělali jsme.",
]
