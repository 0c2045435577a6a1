import type { DoneTexts, FormTexts } from "./texts.ts"

/** English travels inside the follow-up, as it does inside the script. */
export const FORM_ENGLISH: FormTexts = [
  "What did you love?",
  "What went wrong?",
  "Anything we should know? (optional)",
  "E-mail addresses and phone or card numbers are hidden.",
  "May we answer you? E-mail or phone (optional)",
  "I meant “{}”",
  "Send",
  "Done",
  "Changed. Thank you!",
  "Undo my vote",
  "Tell us more",
  "No cookies. No tracking.",
]

export const DONE_ENGLISH: DoneTexts = [
  "Lovely. Thank you!",
  "Thank you for telling us.",
  "Taken back. It counts nowhere.",
  "Change my answer",
  "Reference {}: quote it to have your comment erased.",
  "Tell a friend",
  "Link copied.",
  "{} will look into it.",
  "You said, we did.",
]
