import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Aké to bolo?", "Skvelé", "Hrozné", "Zavrieť", "Ďakujeme!"]

export const form: FormTexts = [
  "Čo sa vám páčilo?",
  "Čo sa nepodarilo?",
  "Chcete niečo dodať?",
  "E-maily, telefóny a čísla kariet skryjeme.",
  "Môžeme odpovedať? E-mail alebo telefón",
  "Zmeniť na „{}“",
  "Odoslať",
  "Hotovo",
  "Zmenené. Ďakujeme!",
  "Zrušiť hlas",
  "Povedať viac",
  "Žiadne cookies. Žiadne sledovanie.",
]

export const done: DoneTexts = [
  "To nás teší. Ďakujeme!",
  "Ďakujeme, že ste to povedali.",
  "Zrušené. Hlas sa nepočíta.",
  "Zmeniť odpoveď",
  "Kód {}: uveďte ho, ak chcete komentár zmazať.",
  "Povedať priateľom",
  "Odkaz skopírovaný.",
  "{} sa na to pozrie.",
  "Povedali ste, urobili sme.",
]
