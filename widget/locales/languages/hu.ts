import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["Milyen volt?", "Nagyszerű", "Szörnyű", "Bezárás", "Köszönjük!"]

export const form: FormTexts = [
  "Mi tetszett?",
  "Mi nem sikerült?",
  "Szeretne hozzátenni valamit?",
  "Az e-mail-címeket, telefon- és kártyaszámokat elrejtjük.",
  "Válaszolhatunk? E-mail vagy telefon",
  "Inkább „{}”",
  "Küldés",
  "Kész",
  "Módosítva. Köszönjük!",
  "Szavazat visszavonása",
  "Elmondok többet",
  "Nincs süti. Nincs követés.",
]

export const done: DoneTexts = [
  "De jó! Köszönjük!",
  "Köszönjük, hogy elmondta.",
  "Visszavonva. Nem számít.",
  "Válasz módosítása",
  "Azonosító: {}. Ezzel törölhető a megjegyzés.",
  "Ajánlom másnak",
  "Link másolva.",
  "{} utánanéz.",
  "Ön mondta, mi megtettük.",
]
