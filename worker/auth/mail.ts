import type { Env } from "../env.ts"
import { t } from "../frame/speech.tsx"

/** What is sent: short, without pictures and traces, in the language of the page that had it sent. */
interface Letter {
  to: string
  subject: string
  /** One paragraph each; the link stands on a line of its own. */
  lines: readonly string[]
}

/** Whether this Lovetap sends e-mails: see wrangler.toml. */
export const canMail = ({ SEND_EMAIL, MAIL_FROM }: Env): boolean => Boolean(SEND_EMAIL && MAIL_FROM)

/** @returns whether it was handed over; what went wrong is logged without the address */
export const sendLetter = async ({ SEND_EMAIL, MAIL_FROM }: Env, letter: Letter): Promise<boolean> => {
  if (!SEND_EMAIL || !MAIL_FROM) return false
  const { to, subject, lines } = letter
  try {
    await SEND_EMAIL.send({
      from: { name: "Lovetap", email: MAIL_FROM },
      to,
      subject,
      text: lines.join("\n\n"),
    })
    return true
  } catch (error) {
    console.error("an e-mail was not sent:", error instanceof Error ? error.name : "unknown")
    return false
  }
}

export const signInLetter = (to: string, link: string): Letter => ({
  to,
  subject: t("Your link to sign in to Lovetap"),
  lines: [
    t("Open this link to sign in. It works once, for 15 minutes:"),
    link,
    t("You did not ask for it? Then do nothing: nobody gets in without this link."),
  ],
})

export const invitationLetter = (to: string, link: string, business: string, by: string): Letter => ({
  to,
  subject: t("{name} invites you to {business} on Lovetap", { name: by, business }),
  lines: [
    t("{name} would have you join {business}. Open this link to accept; it works once, for a week:", {
      name: by,
      business,
    }),
    link,
    t("You don't know them? Then do nothing."),
  ],
})
