import type { Context } from "hono"
import { BUSINESS_FIELD } from "../frame/html.ts"
import { answerWith, toPage } from "../frame/lost-page.tsx"
import { type SentForm, settingNow } from "../frame/setting.ts"
import { t } from "../frame/speech.tsx"
import type { Membership } from "../store/members.ts"

/** Far more than the longest form has: a page of comments, a journey handed over. */
const FIELDS_MAX = 5_000

/** The form of this request; undefined: it has none. The body stays there for the route. */
export const readSent = async (c: Context): Promise<SentForm | undefined> => {
  if (!c.req.header("Content-Type")?.startsWith("application/x-www-form-urlencoded")) return undefined
  const { pathname, search } = new URL(c.req.url)
  const fields = new URLSearchParams(await c.req.text())
  return [...fields].length > FIELDS_MAX ? undefined : { action: pathname + search, fields }
}

/** Whoever sent something has it back, and signs in beside it. */
export const signedOut = (c: Context): Response =>
  answerWith(
    {
      status: 401,
      code: "signed-out",
      message: t("You were signed out"),
      hint: settingNow().sent
        ? t("Nothing you wrote is lost: sign in in a new tab, then send it again.")
        : t("Nothing was saved. Sign in in a new tab, then try once more."),
    },
    c.req.header("Accept"),
    { says: t("Sign in in a new tab"), address: "/sign-in" },
  )

/**
 * Refuses a form that was written in another business than its sender stands in by now: their session has moved, or they
 * signed in anew; undefined: it is meant for this one.
 */
export const writtenElsewhere = (
  sent: SentForm | undefined,
  { member, business }: Membership,
): Response | undefined => {
  const written = sent?.fields.get(BUSINESS_FIELD) ?? undefined
  if (written === undefined || written === `${business.id}`) return undefined
  const there = member.elsewhere?.find(({ id }) => `${id}` === written)?.name
  const now = business.name
  const fault = {
    status: 409,
    code: "other-business",
    message: t("You wrote this in another business"),
  } as const
  if (there === undefined) {
    const hint = t(
      "You are in {now} now, so nothing was saved. Sign in to the business that you wrote it in, then send it again.",
      { now },
    )
    return toPage({ ...fault, hint }, { says: t("Your account, in a new tab"), address: "/you" })
  }
  const hint = t(
    "You are in {now} now, so nothing was saved. Go to {there} in a new tab, then come back and send it again.",
    { now, there },
  )
  return toPage(
    { ...fault, hint },
    { says: t("Go to {business} in a new tab", { business: there }), address: "/you" },
  )
}
