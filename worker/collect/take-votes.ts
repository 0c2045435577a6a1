import type { Context } from "hono"
import type { SiteKey } from "../../shared/ids.ts"
import type { VoteResult } from "../../shared/outcome.ts"
import type { Env } from "../env.ts"
import type { Fault } from "../fault.ts"
import { agentOf } from "./agent.ts"
import type { Arrival } from "./arrival.ts"
import { type Collected, collectVotes } from "./collect-votes.ts"
import { notes, pacing } from "./isolate.ts"
import { isTooMuch } from "./limits.ts"
import { noteDown, noteUnreadable, observe } from "./observe.ts"
import { type ParsedVote, parseVote } from "./parse.ts"
import { enqueue } from "./queue.ts"
import { rememberedSite } from "./site-cache.ts"
import { type Visitor, visitorOf } from "./visitor.ts"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
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

/** What is known of votes beside themselves: the sender's clock (epoch ms), who signed them, how they came. */
export type Told = Pick<Arrival, "sentAt" | "device" | "scanner">

/** What became of them. Only the first two mean that they are safe. */
export type Taken =
  /** One result per vote, in the order sent. */
  | { tag: "answered"; results: VoteResult[] }
  /** Kept safely by the queue, but for those that could not be read. */
  | { tag: "queued"; results: VoteResult[] }
  /** Nothing was stored; the sender keeps them, and may come again where the fault says when. */
  | { tag: "refused"; fault: Fault }

/** One result per vote, in the order sent: those that could not be read keep their place. */
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

/** The database could not take them: the queue keeps them, where there is one; else the sender does. */
const putOff = async (env: Env, parsed: readonly ParsedVote[], arrival: Arrival): Promise<Taken> => {
  try {
    if (env.VOTES_QUEUE && arrival.votes.length > 0) {
      await enqueue(env.VOTES_QUEUE, arrival)
      const site = rememberedSite(arrival.key)
      if (site) noteUnreadable(site, parsed, arrival.receivedAt)
      const results = arrival.votes.map(({ vote: { id } }): VoteResult => ({ id, outcome: "queued" }))
      return { tag: "queued", results: inOrder(parsed, results) }
    }
  } catch (error) {
    console.error("votes not queued:", error instanceof Error ? error.message : error)
  }
  return { tag: "refused", fault: NOT_STORED }
}

/**
 * The whole way of votes that came in with a request, whatever surface they were tapped on: parse → observe → admit →
 * store, or queue. Nothing is reported as taken before it is on a disk.
 */
export const takeVotes = async (
  c: Asked,
  key: SiteKey,
  votes: readonly unknown[],
  told: Told = {},
): Promise<Taken> => {
  const now = Date.now()
  const parsed = votes.map(parseVote)
  const wellFormed = parsed.flatMap((entry) => (entry.ok ? [entry.vote] : []))
  const visitor = await visitorIn(c, key, now)
  if (await isTooMuch(c.env, key, visitor, wellFormed, told.device?.id))
    return { tag: "refused", fault: TOO_MUCH }
  const seen = await observe(c.env.DB, key, visitor, wellFormed, now, told.device?.id)
  const arrival: Arrival = { key, ...told, receivedAt: now, ...sightOf(c), votes: seen }
  let collected: Collected
  try {
    collected = await collectVotes(arrival, { db: c.env.DB, pacing, notes, now })
  } catch (error) {
    // The reason is for operators; votes are not in it. The sender only needs to know that it must keep them.
    console.error("votes not stored:", error instanceof Error ? error.message : error)
    return putOff(c.env, parsed, arrival)
  }
  switch (collected.tag) {
    case "unknown key":
      return { tag: "refused", fault: UNKNOWN_KEY }
    case "no room":
      return { tag: "refused", fault: NO_ROOM }
    case "answered": {
      noteDown(collected, visitor, parsed, arrival)
      const writing = notes.writeSoon(c.env.DB, now, pacing.sleep)
      if (writing) c.executionCtx.waitUntil(writing)
      return { tag: "answered", results: inOrder(parsed, collected.results) }
    }
  }
}
