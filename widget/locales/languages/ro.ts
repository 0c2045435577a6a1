import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Cum a fost?", "Minunat", "Groaznic", "Închide", "Mulțumim!"]

export const form: FormTexts = [
  "Ce v-a plăcut?",
  "Ce nu a mers bine?",
  "Doriți să adăugați ceva?",
  "E-mailurile, telefoanele și cardurile sunt ascunse.",
  "Vă putem răspunde? E-mail sau telefon",
  "De fapt, „{}”",
  "Trimite",
  "Gata",
  "Schimbat. Mulțumim!",
  "Retrage votul",
  "Spuneți mai mult",
  "Fără cookie-uri. Fără urmărire.",
]

export const done: DoneTexts = [
  "Ne bucurăm. Mulțumim!",
  "Mulțumim că ne-ați spus.",
  "Retras. Nu se numără.",
  "Schimbă răspunsul",
  "Cod {}: menționați-l pentru ștergerea comentariului.",
  "Spune unui prieten",
  "Link copiat.",
  "{} se va ocupa de asta.",
  "Ați spus, am făcut.",
]
