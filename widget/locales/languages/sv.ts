import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Hur var det?", "Fantastiskt", "Hemskt", "Stäng", "Tack!"]

export const form: FormTexts = [
  "Vad var bra?",
  "Vad gick fel?",
  "Är det något vi bör veta?",
  "E-post, telefon- och kortnummer döljs.",
  "Får vi svara? E-post eller telefon",
  "Jag menade ”{}”",
  "Skicka",
  "Klart",
  "Ändrat. Tack!",
  "Ångra min röst",
  "Berätta mer",
  "Inga kakor. Ingen spårning.",
]

export const done: DoneTexts = [
  "Vad roligt. Tack!",
  "Tack för att du säger det.",
  "Ångrat. Det räknas inte.",
  "Ändra mitt svar",
  "Referens {}: uppge den för att få kommentaren raderad.",
  "Tipsa en vän",
  "Länken är kopierad.",
  "{} tar tag i det.",
  "Du sa det, vi gjorde det.",
]
