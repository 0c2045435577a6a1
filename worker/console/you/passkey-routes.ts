import { Hono } from "hono"
import * as v from "valibot"
import { PlainName } from "../../../shared/plain-name.ts"
import { fieldsOf } from "../../auth/fields-of.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { passkeyRefused } from "../../auth/passkey-routes.ts"
import { addOptions, confirmOptions, keepPasskey, provenPasskey } from "../../auth/passkeys.ts"
import { readJson } from "../../auth/read-json.ts"
import { isFresh } from "../../auth/session.ts"
import { AssertionAnswer, RegistrationAnswer } from "../../auth/webauthn/ceremony.ts"
import { toResponse } from "../../fault.ts"
import { t } from "../../frame/speech.tsx"
import { changePasskey } from "../../store/passkeys.ts"
import { confirmSession } from "../../store/sessions.ts"
import { RowNumber } from "../read-address.ts"
import { saidAt } from "./flash.tsx"

/** One's own passkeys. Adding, removing and putting back is for those who have just shown who they are. */
export const yourPasskeys = new Hono<MemberEnv>()

const confirmFirst = (): Response =>
  toResponse({
    status: 403,
    code: "confirm-first",
    message: t("First show that it is still you."),
    hint: t("Open your account again: it says how."),
  })

yourPasskeys.post("/you/passkeys/challenge", async (c) => {
  const now = Date.now()
  const session = c.var.session
  return isFresh(session, now)
    ? c.json(await addOptions(c, session, session.member.name, now))
    : confirmFirst()
})

const Added = v.object({ answer: RegistrationAnswer, name: PlainName })

yourPasskeys.post("/you/passkeys", async (c) => {
  const now = Date.now()
  const session = c.var.session
  if (!isFresh(session, now)) return confirmFirst()
  const added = v.safeParse(Added, await readJson(c.req.raw))
  const kept = added.success && (await keepPasskey(c, session, added.output, now))
  return kept ? c.json({}) : passkeyRefused()
})

yourPasskeys.post("/you/confirm/challenge", async (c) => {
  const now = Date.now()
  return c.json(await confirmOptions(c, c.var.session, now))
})

yourPasskeys.post("/you/confirm", async (c) => {
  const now = Date.now()
  const session = c.var.session
  const answer = v.safeParse(AssertionAnswer, await readJson(c.req.raw))
  const proven = answer.success && (await provenPasskey(c, answer.output, session, now))
  if (!proven) return passkeyRefused()
  await confirmSession(c.env.DB, session.tokenHash, now)
  return c.json({ to: saidAt("confirmed") })
})

yourPasskeys.post("/you/passkeys/:id", async (c) => {
  const now = Date.now()
  const id = v.safeParse(RowNumber, c.req.param("id"))
  const { name: typed } = await fieldsOf(c)
  const name = v.safeParse(PlainName, typed)
  if (!name.success) return c.redirect(saidAt("name"), 303)
  const change = { tag: "renamed", name: name.output } as const
  const done = id.success && (await changePasskey(c.env.DB, c.var.session, id.output, change, now))
  return c.redirect(saidAt(done ? "renamed" : "gone"), 303)
})

for (const [deed, tag] of [
  ["remove", "removed"],
  ["restore", "restored"],
] as const) {
  yourPasskeys.post(`/you/passkeys/:id/${deed}`, async (c) => {
    const now = Date.now()
    const session = c.var.session
    if (!isFresh(session, now)) return c.redirect(saidAt("confirm"), 303)
    const id = v.safeParse(RowNumber, c.req.param("id"))
    const done = id.success && (await changePasskey(c.env.DB, session, id.output, { tag }, now))
    return c.redirect(done ? saidAt(tag, id.output) : saidAt("gone"), 303)
  })
}
