import { type Context, Hono } from "hono"
import * as v from "valibot"
import { ConsoleLanguage } from "../../../shared/console-language.ts"
import { BusinessId, MemberId, Slug } from "../../../shared/ids.ts"
import { PlainName } from "../../../shared/plain-name.ts"
import { fieldsOf } from "../../auth/fields-of.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { endSession, idleSince, isFresh } from "../../auth/session.ts"
import { htmlOf } from "../../frame/html.ts"
import { listMembers } from "../../store/directory.ts"
import { leaveBusiness } from "../../store/leave-business.ts"
import { listOwnTouchpoints, renameMember } from "../../store/own-membership.ts"
import { listPasskeys, readIdentity } from "../../store/passkeys.ts"
import { listBusinessesOf, setLanguage } from "../../store/people.ts"
import { closeSessions, listSessions, moveSession, SessionName } from "../../store/sessions.ts"
import type { Next } from "./address.ts"
import { saidAt, saidIn } from "./flash.tsx"
import { LeavePage } from "./leave-page.tsx"
import { yourPasskeys } from "./passkey-routes.ts"
import { WelcomePage } from "./welcome-page.tsx"
import { YouPage } from "./you-page.tsx"

/** One's own account: who one is, how one gets in, and where. */
export const you = new Hono<MemberEnv>()
you.route("/", yourPasskeys)

you.get("/you", async (c) => {
  const now = Date.now()
  const session = c.var.session
  const { member, business } = session
  const [{ email }, businesses, passkeys, sessions] = await Promise.all([
    readIdentity(c.env.DB, session.personId),
    listBusinessesOf(c.env.DB, session.personId, session.doors),
    listPasskeys(c.env.DB, session),
    listSessions(c.env.DB, session, now, idleSince(now)),
  ])
  const props = { member, business, email, businesses, sessions, now, said: saidIn(c.req.query()) }
  return c.html(htmlOf(<YouPage {...props} passkeys={{ passkeys, fresh: isFresh(session, now) }} />))
})

you.post("/you/name", async (c) => {
  const { name: typed } = await fieldsOf(c)
  const name = v.safeParse(PlainName, typed)
  if (!name.success) return c.redirect(saidAt("name"), 303)
  const { member, business } = c.var
  await renameMember(c.env.DB, business.id, name.output, { memberId: member.id, at: Date.now() })
  return c.redirect(saidAt("saved"), 303)
})

/** The page that a form of the menu stood on; the account where the browser does not say. */
const pageBefore = (c: Context<MemberEnv>): string => {
  const { origin } = new URL(c.req.url)
  const referrer = c.req.header("Referer") ?? ""
  if (!URL.canParse(referrer)) return "/you"
  const { origin: from, pathname, search } = new URL(referrer)
  // “//evil.example” is an address elsewhere.
  return from === origin && !pathname.startsWith("//") ? pathname + search : "/you"
}

you.post("/you/language", async (c) => {
  const { language } = await fieldsOf(c)
  const chosen = v.safeParse(ConsoleLanguage, language)
  await setLanguage(c.env.DB, c.var.member.personId, chosen.success ? chosen.output : null)
  return c.redirect(pageBefore(c), 303)
})

const Chosen = v.pipe(v.string(), v.transform(Number), BusinessId)

you.post("/you/business", async (c) => {
  const now = Date.now()
  const { business } = await fieldsOf(c)
  const chosen = v.safeParse(Chosen, business)
  const { tokenHash } = c.var.session
  const moved = chosen.success && (await moveSession(c.env.DB, tokenHash, chosen.output, now))
  return c.redirect(moved ? "/journey" : saidAt("gone"), 303)
})

you.post("/you/sessions", async (c) => {
  const { session } = await fieldsOf(c)
  const which = v.safeParse(v.union([v.literal("others"), SessionName]), session)
  const ended = which.success ? await closeSessions(c.env.DB, c.var.session, which.output) : 0
  return c.redirect(`${saidAt(ended > 0 ? "ended" : "gone")}#sessions`, 303)
})

you.get("/you/welcome", (c) => {
  const { member, business } = c.var
  const next: Next = c.req.query("to") === "setup" ? "setup" : "journey"
  return c.html(htmlOf(<WelcomePage {...{ member, business, next }} />))
})

/** Who of a business could take over from somebody, admins first. */
const othersOf = async (c: Context<MemberEnv>) =>
  (await listMembers(c.env.DB, c.var.business.id)).filter(({ id }) => id !== c.var.member.id)

you.get("/you/leave", async (c) => {
  const { member, business } = c.var
  const others = await othersOf(c)
  const props = {
    member,
    business,
    touchpoints: await listOwnTouchpoints(c.env.DB, business.id, member.id),
    heirs: others.filter(({ role }) => role !== "viewer"),
    lastAdmin: member.role === "admin" && !others.some(({ role }) => role === "admin"),
  }
  return c.html(htmlOf(<LeavePage {...props} />))
})

const Heir = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number), MemberId)

/** What `HandOverFields` says: a touchpoint without a readable heir goes to nobody. */
export const handOverIn = (body: Readonly<Record<string, unknown>>) => {
  const each = new Map<Slug, MemberId | null>()
  for (const [field, value] of Object.entries(body)) {
    const slug = v.safeParse(Slug, field.startsWith("to-") ? field.slice(3) : undefined)
    const heir = v.safeParse(Heir, value)
    if (slug.success) each.set(slug.output, heir.success ? heir.output : null)
  }
  return { rest: null, each }
}

you.post("/you/leave", async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const session = c.var.session
  const [elsewhere] = (await listBusinessesOf(c.env.DB, session.personId, session.doors)).filter(
    ({ id }) => id !== business.id,
  )
  const handOver = handOverIn(await fieldsOf(c))
  const by = { memberId: member.id, at: now }
  // Whoever belongs elsewhere, too, goes on there: the session leaves before its member does.
  if (elsewhere) await moveSession(c.env.DB, session.tokenHash, elsewhere.id, now)
  const left = await leaveBusiness(c.env.DB, business.id, member.id, handOver, by)
  if (left === undefined) {
    if (elsewhere) await moveSession(c.env.DB, session.tokenHash, business.id, now)
    return c.redirect(saidAt("last"), 303)
  }
  if (elsewhere) return c.redirect(saidAt("left"), 303)
  await endSession(c)
  return c.redirect("/sign-in", 303)
})
