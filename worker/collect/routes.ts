import { Hono } from "hono"
import { cors } from "hono/cors"
import type { VoteResult, VotesAnswer } from "../../shared/outcome.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import type { Pacing } from "../store/retry.ts"
import { type Collected, collectVotes } from "./collect-votes.ts"
import { parseRequest } from "./parse.ts"

/** How long a browser may remember that JSON is welcome here. */
const PREFLIGHT_FRESH_S = 86_400
/** A stall of D1 is over in seconds or in a minute; senders add jitter of their own. */
const RETRY_AFTER_S = 5
/** The waiting room takes new names again as yesterday's grow older than a day. */
const NO_ROOM_RETRY_AFTER_S = 3600

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
  hint: "Keep the votes, create the touchpoint, and send them again with a new sentAt.",
  retryAfter: NO_ROOM_RETRY_AFTER_S,
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

const pacing: Pacing = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
}

const respond = (collected: Collected): Response => {
  switch (collected.tag) {
    case "unknown key":
      return toResponse(UNKNOWN_KEY, OPEN_TO_ALL)
    case "no room":
      return toResponse(NO_ROOM, OPEN_TO_ALL)
    case "answered": {
      const answer: VotesAnswer = { results: collected.results }
      return Response.json(answer, { status: statusOf(collected.results), headers: OPEN_TO_ALL })
    }
  }
}

/** Votes in: `POST /v1/votes`, from any page's origin, without cookies. */
export const collect = new Hono<{ Bindings: Env }>()

collect.options("/v1/votes", cors({ origin: "*", allowMethods: ["POST"], maxAge: PREFLIGHT_FRESH_S }))

collect.post("/v1/votes", async (c) => {
  const parsed = await parseRequest(c.req.raw)
  if (!parsed.ok) return toResponse(parsed.fault, OPEN_TO_ALL)
  try {
    return respond(await collectVotes(parsed.request, { db: c.env.DB, pacing, now: Date.now() }))
  } catch (error) {
    // The reason is for operators; votes are not in it. The sender only needs to know that it must keep them.
    console.error("votes not stored:", error instanceof Error ? error.message : error)
    return toResponse(NOT_STORED, OPEN_TO_ALL)
  }
})
