import type { Context } from "hono"
import { visitorOf } from "../collect/visitor.ts"
import type { Env } from "../env.ts"
import type { Fault } from "../fault.ts"
import { answerWith } from "../frame/lost-page.tsx"
import { t } from "../frame/speech.tsx"

/** The limiter's period: see wrangler.toml. */
const RETRY_AFTER_S = 60

const tooMuch = (): Fault => ({
  status: 429,
  code: "too-many-tries",
  message: t("Too many tries from here"),
  hint: t("Wait a minute, then try again. Nothing is wrong with your account."),
  retryAfter: RETRY_AFTER_S,
})

/**
 * Refuses whoever tries too often: by the day's hash of visitors, never by address; undefined: go on.
 *
 * @param address an e-mail address that is asked for, which has a limit of its own, whoever asks
 */
export const tooManyTries = async <E extends { Bindings: Env }>(
  c: Context<E>,
  now: number,
  address?: string,
): Promise<Response | undefined> => {
  const { SIGN_IN_LIMIT: limiter, DB } = c.env
  if (!limiter) return undefined
  const hashOf = async (sender: string) =>
    (await visitorOf(DB, "sign-in", { address: sender, userAgent: "" }, now, 0)).hash
  const keys = [await hashOf(c.req.header("CF-Connecting-IP") ?? "")]
  if (address !== undefined) keys.push(await hashOf(`mailto ${address}`))
  const answers = await Promise.all(keys.map((key) => limiter.limit({ key })))
  if (answers.every(({ success }) => success)) return undefined
  return answerWith(tooMuch(), c.req.header("Accept"))
}
