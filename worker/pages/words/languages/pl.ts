import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Język",
  unknown: "Nie ma tu pytania.",
  unknownHint: "Link może zawierać błąd. Zapytaj osobę, od której go masz.",
  closed: "To pytanie jest zamknięte.",
  closedHint: "Dziękujemy za chęć podzielenia się opinią.",
  notTaken: "Nie udało się teraz tego przyjąć.",
  tryAgain: "Spróbuj ponownie",
  tapped: "W naszym e-mailu wybrano „{}”. Wysłać?",
  notYet: "Bez dotknięcia nic nie zostanie wysłane.",
  already: "Twoja odpowiedź: „{}”. Możesz ją zmienić.",
}
