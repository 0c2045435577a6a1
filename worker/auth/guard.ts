import type { Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { createMiddleware } from "hono/factory"
import { matchedRoutes } from "hono/route"
import { wantedLanguages } from "../../shared/accept-language.ts"
import { consoleLanguageOf } from "../../shared/console-language.ts"
import { BODY_MAX_BYTES } from "../../shared/limits.ts"
import type { Env } from "../env.ts"
import type { Fault } from "../fault.ts"
import { toPage } from "../frame/lost-page.tsx"
import { readWords } from "../frame/read-words.ts"
import { setSecurityHeaders } from "../frame/security-headers.ts"
import { inSetting, type SentForm } from "../frame/setting.ts"
import { t } from "../frame/speech.tsx"
import { answerError } from "../frame/usual-faults.ts"
import { type RouteRule, ruleOf, type Who } from "../route-table.ts"
import type { Membership, Role } from "../store/members.ts"
import { rememberPage, takeRemembered } from "./come-back.ts"
import { readSent, signedOut, writtenElsewhere } from "./keep-form.ts"
import { roleName } from "./role-name.ts"
import { crossOrigin } from "./same-origin.ts"
import { type OpenSession, sessionOf } from "./session.ts"
import { mintToken } from "./token.ts"

/** Hono's types for routes behind the guard: `c.var.member`, `c.var.business`, and the session that let them in. */
export interface MemberEnv {
  Bindings: Env
  Variables: Membership & { session: OpenSession }
}

/** What each role may do, the one before it may too. */
const RANKS: Record<Role, number> = { viewer: 0, owner: 1, admin: 2 }

const KILOBYTE = 1024

const isRole = (who: Who): who is Role => Object.hasOwn(RANKS, who)

const tooLong = (maxBytes: number): Response =>
  toPage({
    status: 413,
    code: "too-long",
    message: t("That is too long"),
    hint: t(
      "Nothing was saved: all together it may be {max} kilobytes. Go back: what you wrote still stands there. Shorten it and save again.",
      {
        max: Math.floor(maxBytes / KILOBYTE),
      },
    ),
  })

const forbidden = ({ member, business }: Membership): Fault => ({
  status: 403,
  code: "forbidden",
  message: t("This is not yours to change"),
  hint: t("You are signed in as {role}. Ask an admin of {business}.", {
    role: roleName(member.role),
    business: business.name,
  }),
})

const unlisted = (path: string): Fault => ({
  status: 500,
  code: "unlisted-route",
  message: t("Something went wrong on our side"),
  hint: t("{path} stands in no line of the route table.", { path }),
})

/**
 * The rules of all routes that could answer this request. Which of them does is the router's to decide, so whoever asks
 * must satisfy each; and one without a rule lets nobody through.
 */
const rulesFor = (c: Context): { rules: RouteRule[]; unlisted: string | undefined } => {
  const method = c.req.method === "HEAD" ? "GET" : c.req.method
  const rules: RouteRule[] = []
  for (const route of matchedRoutes(c)) {
    // Middleware stands on all methods; it answers nothing by itself.
    if (route.method !== method) continue
    const rule = ruleOf(method, route.path)
    if (!rule) return { rules, unlisted: `${method} ${route.path}` }
    rules.push(rule)
  }
  return { rules, unlisted: undefined }
}

const isHtml = ({ headers }: Response): boolean =>
  headers.get("Content-Type")?.startsWith("text/html") ?? false

/** Why a member may not ask for this; undefined: they may. */
const refusal = (
  rules: readonly RouteRule[],
  session: Membership,
  sent: SentForm | undefined,
): Response | undefined => {
  const elsewhere = rules.some(({ scope }) => scope !== "self") && writtenElsewhere(sent, session)
  if (elsewhere) return elsewhere
  const needed = Math.max(0, ...rules.map(({ who }) => (isRole(who) ? RANKS[who] : 0)))
  return RANKS[session.member.role] < needed ? toPage(forbidden(session)) : undefined
}

/** Who asks; where even that can't be looked up, why. */
const lookUp = async (c: Context<MemberEnv>): Promise<{ session?: OpenSession; error?: unknown }> => {
  try {
    const session = await sessionOf(c, Date.now())
    return session ? { session } : {}
  } catch (error) {
    return { error }
  }
}

/**
 * What stands before every page for members and before signing in: who may ask for it is written in the route table, and
 * nowhere else. Puts member and business in the context, sets the page in the reader's language, names its scripts, and
 * puts the security headers on whatever is answered.
 */
export const guard = createMiddleware<MemberEnv>(async (c, next) => {
  const { rules, unlisted: missing } = rulesFor(c)
  const forMembers = rules.some(({ who }) => isRole(who))
  // An address that leads nowhere is told to members in their language, with the way back.
  const { session, error } = forMembers || rules.length === 0 ? await lookUp(c) : {}
  const language =
    session?.member.language ?? consoleLanguageOf(wantedLanguages(c.req.header("Accept-Language") ?? ""))
  const words = await readWords(c.env.ASSETS, language)
  const signedIn = error ? {} : { signedIn: session !== undefined }
  const setting = { language, words, nonce: mintToken(), ...signedIn, business: session?.business.id }
  await inSetting(setting, async () => {
    const admit = async (sent?: SentForm): Promise<Response | undefined> => {
      if (error) return answerError(error, c.req.header("Accept"))
      if (forMembers && !session) {
        if (c.req.method === "POST") return signedOut(c)
        rememberPage(c)
        return c.redirect("/sign-in", 303)
      }
      if (session) {
        const refused = refusal(rules, session, sent)
        if (refused) return refused
        const remembered = takeRemembered(c)
        if (remembered !== undefined) return c.redirect(remembered, 303)
        c.set("session", session)
        c.set("member", session.member)
        c.set("business", session.business)
      }
      await next()
      return undefined
    }
    const answer = async (): Promise<Response | undefined> => {
      if (missing !== undefined) return toPage(unlisted(missing))
      if (rules.length > 0 && crossOrigin(c)) return crossOrigin(c)
      if (c.req.method !== "POST") return admit()
      let admitted: Response | undefined
      const maxSize = rules[0]?.bodyMax ?? BODY_MAX_BYTES
      const limited = bodyLimit({ maxSize, onError: () => tooLong(maxSize) })
      // What it passes on is the router's own: only a refusal is an answer.
      const passed: unknown = await limited(c, async () => {
        const sent = forMembers ? await readSent(c) : undefined
        const kept = rules.some(({ secret }) => secret) ? undefined : sent
        admitted = await inSetting({ ...setting, sent: kept }, () => admit(sent))
      })
      return passed instanceof Response ? passed : admitted
    }
    const answered = await answer()
    if (answered) c.res = answered
    const [rule] = rules
    // What stands in a frame is written for customers, in their language.
    const forReaders = rule?.page === undefined || rule.page === "page" || rule.page === "framing"
    if (forReaders && isHtml(c.res) && !c.res.headers.has("Content-Language"))
      c.res.headers.set("Content-Language", language)
    if (rule) setSecurityHeaders(c.res.headers, rule.referrer ?? "same-origin", rule.page ?? "page")
  })
})
