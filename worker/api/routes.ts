import { type Context, Hono } from "hono"
import { accepts } from "hono/accepts"
import { createMiddleware } from "hono/factory"
import * as v from "valibot"
import { dayToDate, localTime } from "../../shared/local-time.ts"
import { businessOfApiKey } from "../auth/api-key.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { sayIssues } from "../say-issues.ts"
import { findTouchpoint } from "../store/find-touchpoint.ts"
import { readPulse } from "../store/read-pulse.ts"
import { readVotes } from "../store/read-votes.ts"
import { listTouchpoints, type Touchpoint } from "../store/touchpoints.ts"
import { OPENAPI } from "./openapi.ts"
import { pulseAnswer } from "./pulse-answer.ts"
import { pulseQuery } from "./pulse-query.ts"
import { votesAnswer } from "./votes-answer.ts"
import { type Format, VotesQuery } from "./votes-query.ts"

type ApiBusiness = NonNullable<Awaited<ReturnType<typeof businessOfApiKey>>>
interface ApiEnv {
  Bindings: Env
  Variables: { business: ApiBusiness }
}

/** One business's figures: nothing between here and its program keeps them. */
const PRIVATE = { "Cache-Control": "no-store" }

const UNAUTHORIZED: Fault = {
  status: 401,
  code: "unauthorized",
  message: "This needs an API key.",
  hint: "Send “Authorization: Bearer lts_…”. Make a key with npm run api-key",
}
const UNKNOWN_TOUCHPOINT: Fault = {
  status: 404,
  code: "unknown-touchpoint",
  message: "This business has no such touchpoint.",
  hint: "GET /v1/touchpoints lists the slugs there are.",
}

const malformed = (issues: readonly v.BaseIssue<unknown>[], example: string): Fault => ({
  status: 400,
  code: "malformed",
  message: `This query can't be answered: ${sayIssues(issues)}.`,
  hint: `GET ${example}`,
})
const PULSE_EXAMPLE = "/v1/pulse?touchpoint=checkout&from=2026-11-01&to=2026-11-22&by=day"
const VOTES_EXAMPLE = "/v1/votes?touchpoint=checkout&from=2026-11-01&outcome=held&limit=1000&format=csv"

/** Lets a request with a valid API key through, for that key's business only. */
const requireApiKey = createMiddleware<ApiEnv>(async (c, next) => {
  const business = await businessOfApiKey(c.env.DB, c.req.header("Authorization"))
  if (!business) {
    return toResponse(UNAUTHORIZED, { ...PRIVATE, "WWW-Authenticate": "Bearer" })
  }
  c.set("business", business)
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

/** The owner API: reading, with an API key. */
export const ownerApi = new Hono<ApiEnv>()

ownerApi.get("/v1/openapi.json", (c) => c.json(OPENAPI))

ownerApi.get("/v1/touchpoints", requireApiKey, async (c) => {
  const { id, name, timeZone } = c.var.business
  const touchpoints = await listTouchpoints(c.env.DB, id)
  return c.json({ business: { name, timeZone }, touchpoints: touchpoints.map(told) }, 200, PRIVATE)
})

ownerApi.get("/v1/pulse", requireApiKey, async (c) => {
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
ownerApi.get("/v1/votes", requireApiKey, async (c) => {
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
  return votesAnswer(page, { address: c.req.url, format, headers: PRIVATE })
})
