import type { ExecutionContext, MessageBatch, Queue } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { Env } from "../env.ts"
import { parkArrival } from "../store/parked.ts"
import { Arrival } from "./arrival.ts"
import { type Collected, collectVotes } from "./collect-votes.ts"
import { notes, pacing } from "./isolate.ts"
import { maskPersonalData } from "./mask.ts"
import { rememberedSite } from "./site-cache.ts"

/** A message may hold 128 KB; so many votes of the usual kind, with what was seen of them, are a third of that. */
const VOTES_PER_MESSAGE_MAX = 200
/** The longest pause between two attempts. Twelve hours is the most a queue allows. */
const RETRY_MAX_S = 3600

/** A comment that will lie in the queue is masked before, unless its business is known to want none of that. */
const masked = (arrival: Arrival): Arrival["votes"] =>
  rememberedSite(arrival.key)?.policy.masking === false
    ? arrival.votes
    : arrival.votes.map((entry) => {
        const { comment } = entry.vote
        if (comment === undefined) return entry
        return { ...entry, vote: { ...entry.vote, comment: maskPersonalData(comment) } }
      })

/** Votes that the database can't take just now, kept on disk by the queue before this resolves. */
export const enqueue = async (queue: Queue, arrival: Arrival): Promise<void> => {
  const kept = masked(arrival)
  const messages = []
  for (let from = 0; from < kept.length; from += VOTES_PER_MESSAGE_MAX) {
    const votes = kept.slice(from, from + VOTES_PER_MESSAGE_MAX)
    messages.push({ body: { ...arrival, votes }, contentType: "json" as const })
  }
  await queue.sendBatch(messages)
}

/** Where messages go that failed again and again: wrangler.toml binds both queues to this Worker, told apart by name. */
export const isDeadLetters = (queue: string): boolean => queue.endsWith("-dead")

const retryAfter = (attempts: number): { delaySeconds: number } => ({
  delaySeconds: Math.min(RETRY_MAX_S, 2 ** attempts),
})

const sayWhy = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const NO_ROOM = "The waiting room for unknown touchpoints was full."

/** Their senders were told that all of these votes are safe: those that found no room must not be dropped. */
const leavesSome = (collected: Collected): boolean =>
  collected.tag === "no room" ||
  (collected.tag === "answered" && collected.results.some(({ outcome }) => outcome === "rejected"))

/** @throws when the database can't take it yet */
const store = async (body: unknown, { DB: db }: Pick<Env, "DB">, now: number): Promise<void> => {
  const arrival = v.safeParse(Arrival, body)
  if (!arrival.success) return parkArrival(db, body, "It can't be read.", now)
  const collected = await collectVotes(arrival.output, { db, pacing, notes, now })
  // The key's business is gone, or never was: had the database answered, the sender would have been told.
  if (collected.tag === "unknown key") console.error("queued votes for an unknown site key: dropped")
  // Parked as a whole: of what is stored already, replaying finds duplicates.
  if (leavesSome(collected)) await parkArrival(db, body, NO_ROOM, now)
}

/**
 * Stores what was queued, each message on its own: one that can't be stored never keeps its neighbours back. After its
 * last attempt a message comes back as a dead letter and is parked, where members see it and may replay it.
 */
export const consume = async (
  batch: MessageBatch,
  env: Pick<Env, "DB">,
  context: Pick<ExecutionContext, "waitUntil">,
): Promise<void> => {
  for (const message of batch.messages) {
    const now = Date.now()
    try {
      if (isDeadLetters(batch.queue)) {
        await parkArrival(env.DB, message.body, "It could not be stored again and again.", now)
      } else {
        await store(message.body, env, now)
      }
      message.ack()
    } catch (error) {
      console.error("queued votes not stored yet:", sayWhy(error))
      message.retry(retryAfter(message.attempts))
    }
  }
  const writing = notes.writeSoon(env.DB, Date.now(), pacing.sleep)
  if (writing) context.waitUntil(writing)
}
