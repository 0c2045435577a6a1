import type { SeededRandom } from "../../support/seeded-random.ts"

/** What stands between a page and the collector at the moment, or what has become of the collector. */
export const WEATHERS = [
  "fair",
  "offline",
  "silent",
  "answers lost",
  "busy",
  "broken",
  "portal",
  "wrong ids",
  "small",
  "closed",
] as const
export type Weather = (typeof WEATHERS)[number]

interface SentVote {
  id: string
  rev: number
  reaction: string
  comment?: string
}

/** What a page hears: undefined, that the network failed; "silence", nothing for a long while. */
export interface Heard {
  status: number
  retryAfter?: string
  body: string
}

/** A comment of this kind the collector rejects; of that, something before it refuses whole requests. */
export const POISON = "poison"
export const BLOCKED = "blocked"
const SMALL_MAX_VOTES = 2
const RETRY_AFTER_MAX_S = 120
const HTML = "<!doctype html><title>Welcome to our Wi-Fi</title>"

/** Of each vote the highest rev; keeps what it is sent for ever. */
export interface Collector {
  revs: Map<string, number>
  /** By id, the highest rev that an answer has spoken of. */
  answered: Map<string, number>
  answer(weather: Weather, body: string): Heard | "silence" | undefined
}

export const createCollector = (random: SeededRandom): Collector => {
  const revs = new Map<string, number>()
  const answered = new Map<string, number>()
  const store = (votes: readonly SentVote[], isHeard: boolean) =>
    votes.map(({ id, rev, comment }) => {
      if (comment === POISON) return { id, outcome: "rejected", why: "comment: must not be poison" }
      const known = revs.get(id) ?? 0
      revs.set(id, Math.max(known, rev))
      if (isHeard) answered.set(id, Math.max(answered.get(id) ?? 0, rev))
      const fresh = random.pick(["counted", "held", "queued"] as const)
      return { id, outcome: rev > known ? fresh : "duplicate" }
    })
  const say = (status: number, results: readonly unknown[]): Heard => ({
    status,
    body: JSON.stringify({ results }),
  })
  return {
    revs,
    answered,
    answer(weather, body) {
      const { votes }: { votes: SentVote[] } = JSON.parse(body)
      if (votes.some(({ comment }) => comment === BLOCKED) && weather !== "offline")
        return { status: 403, body: HTML }
      switch (weather) {
        case "offline":
          return undefined
        case "silent":
          return "silence"
        case "answers lost":
          store(votes, false)
          return undefined
        case "busy":
          return {
            status: random.pick([429, 503]),
            retryAfter: `${random.between(1, RETRY_AFTER_MAX_S)}`,
            body: "{}",
          }
        case "broken":
          return { status: 500, body: HTML }
        case "portal":
          return { status: 200, body: HTML }
        case "wrong ids":
          return say(
            201,
            votes.map((_, index) => ({ id: `another-${index}`, outcome: "counted" })),
          )
        case "closed":
          return { status: 404, body: "{}" }
        case "small":
          if (votes.length > SMALL_MAX_VOTES) return { status: 413, body: "{}" }
          break
        case "fair":
          break
      }
      const results = store(votes, true)
      return say(results.every(({ outcome }) => outcome === "rejected") ? 400 : 201, results)
    },
  }
}
