import { type Context, Hono } from "hono"
import { cors } from "hono/cors"
import type { SiteKey } from "../../shared/ids.ts"
import type { VoteResult, VotesAnswer } from "../../shared/outcome.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { agentOf } from "./agent.ts"
import type { Arrival } from "./arrival.ts"
import { type Collected, collectVotes } from "./collect-votes.ts"
import { notes, pacing } from "./isolate.ts"
import { isTooMuch } from "./limits.ts"
import { noteDown, noteUnreadable, observe } from "./observe.ts"
import { type ParsedVote, parseRequest, parseVote } from "./parse.ts"
import { enqueue } from "./queue.ts"
import { rememberedSite } from "./site-cache.ts"
import { type Visitor, visitorOf } from "./visitor.ts"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** How long a browser may remember that JSON is welcome here. */
const PREFLIGHT_FRESH_S = 86_400
/** A stall of D1 is over in seconds or in a minute; senders add jitter of their own. */
const RETRY_AFTER_S = 5
/** The waiting room takes new names again as yesterday's grow older than a day. */
const NO_ROOM_RETRY_AFTER_S = 3600
/** The limiters' period: see wrangler.toml. */
const TOO_MUCH_RETRY_AFTER_S = 10

const UNKNOWN_KEY: Fault = {
  status: 404,
  code: "unknown-key",
  message: "No business has this site key. Nothing was stored.",
  hint: "Copy the tag again from the console: its data-key begins with lt_.",
}
const NOT_STORED: Fault = {
  status: 503,
  code: "not-stored",
  message: "The votes could not be stored just now.",
  hint: "Keep them and send them again, with a new sentAt: resending never counts twice.",
  retryAfter: RETRY_AFTER_S,
}
const NO_ROOM: Fault = {
  status: 429,
  code: "waiting-room-full",
  message: "No touchpoint of this business has that name, and too many unknown names came in today.",
  hint: "Keep the votes, make room under “Held votes” in the console, and send them again with a new sentAt.",
  retryAfter: NO_ROOM_RETRY_AFTER_S,
}
const TOO_MUCH: Fault = {
  status: 429,
  code: "too-many-requests",
  message: "Votes come in faster than people tap. These were not stored.",
  hint: "Keep them and send them again later, several in one request.",
  retryAfter: TOO_MUCH_RETRY_AFTER_S,
}

/** 201: something new is committed; 200: nothing new; 400: not one vote could be read. */
const statusOf = (results: readonly VoteResult[]): 200 | 201 | 400 => {
  if (results.some(({ outcome }) => outcome === "counted" || outcome === "held")) return 201
  return results.every(({ outcome }) => outcome === "rejected") ? 400 : 200
}

/** Any page may post and read the answer. Set by hand: the middleware for it costs a tenth of a vote's time. */
const OPEN_TO_ALL = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Retry-After",
}

/** One result per vote of the request, in its order: those that could not be read keep their place. */
const inOrder = (parsed: readonly ParsedVote[], results: readonly VoteResult[]): VoteResult[] => {
  let next = 0
  return parsed.flatMap((entry) => (entry.ok ? results.slice(next, ++next) : [entry.result]))
}

type Asked = Context<{ Bindings: Env }>

/** What a request tells of its sender, as far as anyone may know it. */
const sightOf = ({ req }: Asked): Pick<Arrival, "origin" | "ownOrigin" | "agent"> => {
  const origin = req.header("Origin") ?? null
  return {
    origin,
    ownOrigin: origin !== null && req.url.startsWith(`${origin}/`),
    agent: agentOf(req.header("User-Agent") ?? ""),
  }
}

/** Undefined where the day's salt can't be had: then the rules about visitors hold nothing. */
const visitorIn = ({ req, env }: Asked, key: SiteKey, now: number): Promise<Visitor | undefined> => {
  const sender = {
    address: req.header("CF-Connecting-IP") ?? "",
    userAgent: req.header("User-Agent") ?? "",
  }
  const { withinMinutes = 0 } = rememberedSite(key)?.policy.repeated ?? {}
  const lookBackMs = Math.max(HOUR_MS, withinMinutes * MINUTE_MS)
  return visitorOf(env.DB, key, sender, now, lookBackMs).catch(() => undefined)
}

const answer = (parsed: readonly ParsedVote[], results: readonly VoteResult[], status?: 202): Response => {
  const body: VotesAnswer = { results: inOrder(parsed, results) }
  return Response.json(body, { status: status ?? statusOf(body.results), headers: OPEN_TO_ALL })
}

const respond = (parsed: readonly ParsedVote[], collected: Collected): Response => {
  switch (collected.tag) {
    case "unknown key":
      return toResponse(UNKNOWN_KEY, OPEN_TO_ALL)
    case "no room":
      return toResponse(NO_ROOM, OPEN_TO_ALL)
    case "answered":
      return answer(parsed, collected.results)
  }
}

/** The database could not take them: the queue keeps them, where there is one; else the sender does. */
const putOff = async (env: Env, parsed: readonly ParsedVote[], arrival: Arrival): Promise<Response> => {
  try {
    if (env.VOTES_QUEUE && arrival.votes.length > 0) {
      await enqueue(env.VOTES_QUEUE, arrival)
      const site = rememberedSite(arrival.key)
      if (site) noteUnreadable(site, parsed, arrival.receivedAt)
      const results = arrival.votes.map(({ vote: { id } }): VoteResult => ({ id, outcome: "queued" }))
      return answer(parsed, results, 202)
    }
  } catch (error) {
    console.error("votes not queued:", error instanceof Error ? error.message : error)
  }
  return toResponse(NOT_STORED, OPEN_TO_ALL)
}

/** Votes in: `POST /v1/votes`, from any page's origin, without cookies. */
export const collect = new Hono<{ Bindings: Env }>()

collect.options("/v1/votes", cors({ origin: "*", allowMethods: ["POST"], maxAge: PREFLIGHT_FRESH_S }))

collect.post("/v1/votes", async (c) => {
  const request = await parseRequest(c.req.raw)
  if (!request.ok) return toResponse(request.fault, OPEN_TO_ALL)
  const { key, sentAt, votes } = request.request
  const now = Date.now()
  const parsed = votes.map(parseVote)
  const wellFormed = parsed.flatMap((entry) => (entry.ok ? [entry.vote] : []))
  const visitor = await visitorIn(c, key, now)
  if (await isTooMuch(c.env, key, visitor, wellFormed)) {
    return toResponse(TOO_MUCH, OPEN_TO_ALL)
  }
  const seen = await observe(c.env.DB, key, visitor, wellFormed, now)
  const arrival: Arrival = { key, sentAt, receivedAt: now, ...sightOf(c), votes: seen }
  let collected: Collected
  try {
    collected = await collectVotes(arrival, { db: c.env.DB, pacing, notes, now })
  } catch (error) {
    // The reason is for operators; votes are not in it. The sender only needs to know that it must keep them.
    console.error("votes not stored:", error instanceof Error ? error.message : error)
    return putOff(c.env, parsed, arrival)
  }
  if (collected.tag === "answered") {
    noteDown(collected, visitor, parsed, arrival)
    const writing = notes.writeSoon(c.env.DB, now, pacing.sleep)
    if (writing) c.executionCtx.waitUntil(writing)
  }
  return respond(parsed, collected)
})
