import type { AskTexts } from "./texts.ts"

/** English travels inside the script: most pages then need nothing more, and any page has words when a language is out of reach. */
export const ASK_ENGLISH: AskTexts = ["How was it?", "Loved it", "Hated it", "Close", "Thank you!"]
