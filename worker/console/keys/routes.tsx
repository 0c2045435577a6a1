import { type Context, Hono } from "hono"
import * as v from "valibot"
import { localTime } from "../../../shared/local-time.ts"
import { mintApiKey } from "../../auth/api-key.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { listApiKeys, revokeApiKey } from "../../store/api-keys.ts"
import { KEYS_PATH, KeyId, revokePath } from "./address.ts"
import { NEW_KEY, readKeyForm, type TypedKey, type WrongKey } from "./key-form.ts"
import { KeysPage } from "./keys-page.tsx"

interface Shown {
  typed?: TypedKey
  wrong?: WrongKey
  made?: { name: string; key: string }
}

const show = async (c: Context<MemberEnv>, { typed = NEW_KEY, wrong = new Set(), made }: Shown = {}) => {
  const { member, business } = c.var
  const now = Date.now()
  const keys = await listApiKeys(c.env.DB, business.id)
  // By its number: no name comes from an address.
  const asked = v.safeParse(KeyId, c.req.query("revoked"))
  const revoked = keys.find(({ id, revokedAt }) => revokedAt !== null && asked.output === id)?.name
  const { day: today } = localTime(business.timeZone, now)
  const page = <KeysPage {...{ member, business, keys, typed, wrong, made, revoked, now, today }} />
  return c.html(htmlOf(page), wrong.size > 0 ? 422 : 200)
}

/** API keys: made, looked at and revoked. */
export const apiKeys = new Hono<MemberEnv>()

apiKeys.get(KEYS_PATH, (c) => show(c))

/** Answered with the page itself: a key that was kept for a redirect to show it would be kept somewhere. */
apiKeys.post(KEYS_PATH, async (c) => {
  const { member, business } = c.var
  const reading = readKeyForm(new URLSearchParams(await c.req.text()))
  if (reading.tag === "wrong") return show(c, reading)
  const { name, scopes } = reading.key
  const key = await mintApiKey(c.env.DB, business.id, { name, scopes, memberId: member.id }, Date.now())
  return show(c, { made: { name, key } })
})

const unknownKey = (): Response =>
  toPage({
    status: 404,
    code: "unknown-key",
    message: t("No such key"),
    hint: t("There is no key of this number in use. It may have been revoked already."),
  })

apiKeys.post(revokePath(":id"), async (c) => {
  const { member, business } = c.var
  const id = v.safeParse(KeyId, c.req.param("id"))
  if (!id.success) return unknownKey()
  const revoked = await revokeApiKey(c.env.DB, business.id, id.output, {
    memberId: member.id,
    at: Date.now(),
  })
  if (revoked === undefined) return unknownKey()
  return c.redirect(`${KEYS_PATH}?revoked=${id.output}`, 303)
})
/** What is posted there leaves its address in the browser: opening that again shows the list. */
apiKeys.get(revokePath(":id"), (c) => c.redirect(KEYS_PATH, 303))
