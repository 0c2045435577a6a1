import { type Context, Hono } from "hono"
import { accepts } from "hono/accepts"
import { bodyLimit } from "hono/body-limit"
import { createMiddleware } from "hono/factory"
import * as v from "valibot"
import type { ApiScope } from "../../shared/api-scope.ts"
import { dayToDate, localTime } from "../../shared/local-time.ts"
import { apiKeyOf } from "../auth/api-key.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { sayIssues } from "../say-issues.ts"
import { type FoundApiKey, noteKeyUse } from "../store/api-keys.ts"
import { findTouchpoint } from "../store/find-touchpoint.ts"
import { ensureLinkSecret } from "../store/link-secrets.ts"
import { readPulse } from "../store/read-pulse.ts"
import { readVotes } from "../store/read-votes.ts"
import { createSend } from "../store/sends.ts"
import { listTouchpoints, type Touchpoint } from "../store/touchpoints.ts"
import { LinksRequest, signedLinks } from "./links.ts"
import { pulseAnswer } from "./pulse-answer.ts"
import { pulseQuery } from "./pulse-query.ts"
import { votesAnswer } from "./votes-answer.ts"
import { type Format, VotesQuery } from "./votes-query.ts"

interface ApiEnv {
  Bindings: Env
  Variables: Pick<FoundApiKey, "business" | "scopes">
}

/** One business's figures: nothing between here and its program keeps them. */
const PRIVATE = { "Cache-Control": "no-store" }

const UNAUTHORIZED: Fault = {
  status: 401,
  code: "unauthorized",
  message: "This needs an API key.",
  hint: "Send “Authorization: Bearer lts_…”. Make a key in the console, under Settings, or with npm run api-key",
}
const UNKNOWN_TOUCHPOINT: Fault = {
  status: 404,
  code: "unknown-touchpoint",
  message: "This business has no such touchpoint.",
  hint: "GET /v1/touchpoints lists the slugs there are.",
}
const TOO_LARGE: Fault = {
  status: 413,
  code: "body-too-large",
  message: "The body is larger than this takes. No link was made.",
  hint: "Name fewer recipients in each request.",
}

const malformed = (issues: readonly v.BaseIssue<unknown>[], example: string): Fault => ({
  status: 400,
  code: "malformed",
  message: `This query can't be answered: ${sayIssues(issues)}.`,
  hint: `GET ${example}`,
})
const PULSE_EXAMPLE = "/v1/pulse?touchpoint=checkout&from=2026-11-01&to=2026-11-22&by=day"
const VOTES_EXAMPLE = "/v1/votes?touchpoint=checkout&from=2026-11-01&outcome=held&limit=1000&format=csv"

const LINKS_EXAMPLE =
  'POST /v1/links { "touchpoint": "newsletter", "send": "november-letter", "recipients": ["4711", "4712"] }'
/** The most recipients there may be, of four bytes a character, and JSON around them. */
const LINKS_BODY_MAX_BYTES = 512 * 1024
const SECRET_BYTES = 32

const outOfScope = (scope: ApiScope, scopes: readonly ApiScope[]): Fault => ({
  status: 403,
  code: "out-of-scope",
  message: `This key may not do that: it lacks the scope “${scope}” and has ${scopes.join(", ")}.`,
  hint: "Make another key with that scope in the console, under Settings.",
})

/** Lets a request with a valid API key of this scope through, for that key's business only. */
const withScope = (scope: ApiScope) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const key = await apiKeyOf(c.env.DB, c.req.header("Authorization"))
    if (!key) return toResponse(UNAUTHORIZED, { ...PRIVATE, "WWW-Authenticate": "Bearer" })
    const { business, scopes, usedDay, tokenHash } = key
    const today = localTime(business.timeZone, Date.now()).day
    if (usedDay === null || usedDay < today) {
      // Nobody waits for it, and the answer does not depend on it.
      const noted = noteKeyUse(c.env.DB, tokenHash, today).catch(() => undefined)
      c.executionCtx.waitUntil(noted)
    }
    if (!scopes.includes(scope)) return toResponse(outOfScope(scope, scopes), PRIVATE)
    c.set("business", business)
    c.set("scopes", scopes)
    return next()
  })

const told = ({ id: _, question, ...touchpoint }: Touchpoint) => ({ ...touchpoint, ...question })

/** A table only for who asks for one. */
const formatOf = (c: Context): Format =>
  accepts(c, {
    header: "Accept",
    supports: ["application/x-ndjson", "text/csv"],
    default: "application/x-ndjson",
  }) === "text/csv"
    ? "csv"
    : "ndjson"

/** The owner API, with an API key. */
export const ownerApi = new Hono<ApiEnv>()

ownerApi.get("/v1/touchpoints", withScope("read"), async (c) => {
  const { id, name, timeZone } = c.var.business
  const touchpoints = await listTouchpoints(c.env.DB, id)
  return c.json({ business: { name, timeZone }, touchpoints: touchpoints.map(told) }, 200, PRIVATE)
})

ownerApi.get("/v1/pulse", withScope("read"), async (c) => {
  const { id, timeZone } = c.var.business
  const query = v.safeParse(pulseQuery(localTime(timeZone, Date.now()).day), c.req.query())
  if (!query.success) return toResponse(malformed(query.issues, PULSE_EXAMPLE), PRIVATE)
  const { touchpoint: slug, from, to, by } = query.output
  const read = await readPulse(c.env.DB, { businessId: id, slug, from, to }, by)
  if (!read) return toResponse(UNKNOWN_TOUCHPOINT, PRIVATE)
  const about = { touchpoint: slug, from: dayToDate(from), to: dayToDate(to), timeZone }
  return c.json({ ...about, ...pulseAnswer(read, by) }, 200, PRIVATE)
})

/** The ledger itself, held votes and undone ones included. */
ownerApi.get("/v1/votes", withScope("read"), async (c) => {
  const { id } = c.var.business
  const query = v.safeParse(VotesQuery, c.req.query())
  if (!query.success) return toResponse(malformed(query.issues, VOTES_EXAMPLE), PRIVATE)
  const { touchpoint: slug, from, to, outcome, why, limit, after, format = formatOf(c) } = query.output
  const asked = slug && (await findTouchpoint(c.env.DB, id, slug))
  if (slug && !asked) return toResponse(UNKNOWN_TOUCHPOINT, PRIVATE)
  const page = await readVotes(c.env.DB, id, {
    touchpointId: asked?.id,
    from,
    to,
    state: outcome,
    held: why,
    limit,
    after,
  })
  const words = c.var.scopes.includes("comments")
  return votesAnswer(page, { address: c.req.url, format, words, headers: PRIVATE })
})

/** Links for an e-mail that a program of the business sends, signed so that nobody answers for another. */
ownerApi.post(
  "/v1/links",
  withScope("links"),
  bodyLimit({ maxSize: LINKS_BODY_MAX_BYTES, onError: () => toResponse(TOO_LARGE, PRIVATE) }),
  async (c) => {
    const { id, siteKey } = c.var.business
    const asked = v.safeParse(LinksRequest, await c.req.json().catch(() => undefined))
    if (!asked.success) {
      const message = `This is not a request for links: ${sayIssues(asked.issues)}.`
      return toResponse({ status: 400, code: "malformed", message, hint: LINKS_EXAMPLE }, PRIVATE)
    }
    const { touchpoint, send, name = send, lang = null } = asked.output
    const now = Date.now()
    const made = await createSend(
      c.env.DB,
      id,
      touchpoint,
      send,
      { name, system: "api", language: lang, sent: null, signedOnly: true },
      { memberId: null, at: now },
    )
    if (made.tag === "no touchpoint") return toResponse(UNKNOWN_TOUCHPOINT, PRIVATE)
    const fresh = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
    const { secret } = await ensureLinkSecret(c.env.DB, id, fresh, now)
    const worker = new URL(c.req.url).origin
    const links = await signedLinks({ worker, key: siteKey, secret }, asked.output)
    return c.json({ touchpoint, send, links }, 200, PRIVATE)
  },
)
