import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Hoe was het?", "Geweldig", "Vreselijk", "Sluiten", "Bedankt!"]

export const form: FormTexts = [
  "Wat was er zo goed?",
  "Wat ging er mis?",
  "Wilt u nog iets kwijt?",
  "E-mailadressen, telefoon- en kaartnummers worden verborgen.",
  "Mogen wij antwoorden? E-mail of telefoon",
  "Ik bedoelde ‘{}’",
  "Versturen",
  "Klaar",
  "Gewijzigd. Bedankt!",
  "Stem intrekken",
  "Meer vertellen",
  "Geen cookies. Geen tracking.",
]

export const done: DoneTexts = [
  "Wat fijn. Bedankt!",
  "Bedankt dat u het zegt.",
  "Ingetrokken. Telt nergens mee.",
  "Antwoord wijzigen",
  "Kenmerk {}: vermeld dit om uw reactie te laten wissen.",
  "Vertel het verder",
  "Link gekopieerd.",
  "{} gaat ermee aan de slag.",
  "U zei het, wij deden het.",
]
