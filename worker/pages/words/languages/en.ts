import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Language",
  unknown: "There is no question here.",
  unknownHint: "The link may be mistyped. Please ask whoever gave it to you.",
  closed: "This question is closed.",
  closedHint: "Thank you for wanting to tell us.",
  notTaken: "We could not take that just now.",
  tryAgain: "Try again",
  tapped: "You tapped “{}” in our e-mail. Send it?",
  notYet: "Nothing is sent until you tap.",
  already: "You answered “{}”. You can change it.",
}
