import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Miten meni?", "Loistavasti", "Surkeasti", "Sulje", "Kiitos!"]

export const form: FormTexts = [
  "Mikä oli hyvää?",
  "Mikä meni vikaan?",
  "Haluatko lisätä jotain?",
  "Sähköpostit, puhelin- ja korttinumerot piilotetaan.",
  "Saammeko vastata? Sähköposti tai puhelin",
  "Tarkoitin ”{}”",
  "Lähetä",
  "Valmis",
  "Muutettu. Kiitos!",
  "Peru ääneni",
  "Kerro lisää",
  "Ei evästeitä. Ei seurantaa.",
]

export const done: DoneTexts = [
  "Ihanaa. Kiitos!",
  "Kiitos, että kerroit.",
  "Peruttu. Sitä ei lasketa.",
  "Muuta vastausta",
  "Viite {}: mainitse se, niin poistamme kommentin.",
  "Kerro ystävälle",
  "Linkki kopioitu.",
  "{} selvittää asian.",
  "Sinä sanoit, me teimme.",
]
