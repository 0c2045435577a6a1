import { type Context, Hono } from "hono"
import { mintSiteKey } from "../../../shared/ids.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { isFresh } from "../../auth/session.ts"
import { hashToken, mintToken } from "../../auth/token.ts"
import { htmlOf } from "../../frame/html.ts"
import { closeBusiness, findClosedBusiness, reopenBusiness } from "../../store/close-business.ts"
import { listPasskeys } from "../../store/passkeys.ts"
import { readManifest } from "../../store/read-export.ts"
import { DELETE_PATH, reopenPath } from "./address.ts"
import { ClosedAlreadyPage, ClosedPage, DeadReopenPage, ReopenedPage, ReopenPage } from "./closed-pages.tsx"
import { DeletePage, type Refusal } from "./delete-page.tsx"
import { isNameOf } from "./is-name-of.ts"

const KEY_BYTES = 16

/** Closing a business, which is then deleted, and opening it again. */
export const closing = new Hono<MemberEnv>()

const show = async (c: Context<MemberEnv>, refusal?: Refusal) => {
  const { member, business, session } = c.var
  const { counts } = await readManifest(c.env.DB, business.id)
  const fresh = isFresh(session, Date.now())
  const hasPasskey = !fresh && (await listPasskeys(c.env.DB, session)).some(({ confirms }) => confirms)
  const props = { member, business, counts, fresh, hasPasskey, refusal }
  return c.html(htmlOf(<DeletePage {...props} />), refusal ? 422 : 200)
}

closing.get(DELETE_PATH, (c) => show(c))

closing.post(DELETE_PATH, async (c) => {
  const { member, business, session } = c.var
  const now = Date.now()
  const typed = new URLSearchParams(await c.req.text()).get("name") ?? ""
  // What can't be taken back after a week is asked of somebody who surely is who they say.
  if (!isFresh(session, now)) return show(c, "stale")
  if (!isNameOf(typed, business.name)) return show(c, "name")
  const token = mintToken()
  const freshKey = mintSiteKey(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
  const reopenHash = await hashToken(token)
  const author = { memberId: member.id, at: now }
  const closed = await closeBusiness(c.env.DB, business.id, { freshKey, reopenHash }, author)
  // Another admin did, a moment ago: the link that opens it again is theirs.
  if (!closed) return c.html(htmlOf(<ClosedAlreadyPage business={business} />), 409)
  const link = new URL(c.req.url).origin + reopenPath(token)
  return c.html(htmlOf(<ClosedPage {...{ business, link, now }} />))
})

const closedOf = async (c: Context<MemberEnv>) =>
  findClosedBusiness(c.env.DB, await hashToken(c.req.param("token") ?? ""))

closing.get(reopenPath(":token"), async (c) => {
  const closed = await closedOf(c)
  return closed ? c.html(htmlOf(<ReopenPage {...closed} />)) : c.html(htmlOf(<DeadReopenPage />), 410)
})

closing.post(reopenPath(":token"), async (c) => {
  const closed = await closedOf(c)
  const reopened = closed && (await reopenBusiness(c.env.DB, closed.id, Date.now()))
  return reopened ? c.html(htmlOf(<ReopenedPage {...closed} />)) : c.html(htmlOf(<DeadReopenPage />), 410)
})
