import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "../env.ts"
import { toResponse } from "../fault.ts"
import { t } from "../frame/speech.tsx"
import { tooManyTries } from "./limit.ts"
import { provenPasskey, signInOptions } from "./passkeys.ts"
import { readJson } from "./read-json.ts"
import { startSessionByPasskey } from "./session.ts"
import { AssertionAnswer } from "./webauthn/ceremony.ts"

/** The same for whatever is wrong: whoever guesses learns nothing. */
export const passkeyRefused = (): Response =>
  toResponse({
    status: 422,
    code: "passkey-refused",
    message: t("This passkey does not open anything here."),
    hint: t("It may have been removed. Try another one, or a link."),
  })

/** Signing in by a passkey: a script asks for a challenge, has it signed, and is told where to go. */
export const passkeySignIn = new Hono<{ Bindings: Env }>()

passkeySignIn.post("/passkeys/challenge", async (c) => {
  const now = Date.now()
  return (await tooManyTries(c, now)) ?? c.json(await signInOptions(c, now))
})

passkeySignIn.post("/passkeys", async (c) => {
  const now = Date.now()
  const limited = await tooManyTries(c, now)
  if (limited) return limited
  const answer = v.safeParse(AssertionAnswer, await readJson(c.req.raw))
  if (!answer.success) return passkeyRefused()
  const passkey = await provenPasskey(c, answer.output, null, now)
  if (passkey === undefined || !(await startSessionByPasskey(c, passkey, now))) return passkeyRefused()
  return c.json({ to: "/journey" })
})
