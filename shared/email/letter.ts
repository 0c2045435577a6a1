import type { EmailGoal } from "../email-link.ts"

/** A question as it is asked in an e-mail. */
export interface Letter {
  question: string
  labels: { love: string; hate: string }
  /** Empty: nobody has said which language it is. */
  lang: string
  dir: "ltr" | "rtl" | "auto"
  /** Whole addresses, with the merge tag in them as the sender's system wants it. */
  linkTo: (goal: EmailGoal) => string
}
