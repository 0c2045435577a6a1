import type { Heard } from "../../../widget/kiosk/keep/world.ts"
import type { SeededRandom } from "../../support/seeded-random.ts"

/** What stands between the kiosk and its server, or what has become of the server. */
export type Weather = "fair" | "offline" | "rough" | "wild"

/** As wrangler.toml has it for one address. */
const LIMIT_VOTES = 2000
const LIMIT_PERIOD_MS = 10_000
const BODY_MAX_BYTES = 64 * 1024
const VOTES_MAX = 500
/** Of a hundred requests so many go wrong in each of these ways. */
const SHARES = {
  rough: { busy: 0.03, down: 0.03, lostBefore: 0.015, lostAfter: 0.025 },
  wild: { busy: 0.1, down: 0.1, lostBefore: 0.1, lostAfter: 0.4 },
}
const RETRY_AFTER_MAX_S = 8

/** A vote as the server has it. */
export interface Stored {
  id: string
  /** Of the business it was sent to. */
  key: string
  rev: number
  touchpoint: string
  reaction: string
  hasty?: boolean
  reason?: string
  at: number
}

/** A touchpoint whose votes are malformed to this server. */
export const POISON = "poison"

export interface FakeServer {
  votes: Map<string, Stored>
  weather: Weather
  revoked: boolean
  broken: string[]
  tally: Record<string, number>
  /** Whoever sends from now on was not there when the server asked to be left alone. */
  isUnheard(): void
  /** `now`: epoch ms by the server's clock. */
  answer(path: string, body: string, headers: Record<string, string>, now: number): Heard | undefined
}

export const createFakeServer = (random: SeededRandom, signatureOf: (body: string) => string): FakeServer => {
  let notBefore = 0
  let window = { from: 0, votes: 0 }
  const server: FakeServer = {
    votes: new Map(),
    weather: "fair",
    revoked: false,
    broken: [],
    tally: {},
    isUnheard: () => {
      notBefore = 0
    },
    answer(path, body, headers, now) {
      const count = (what: string) => {
        server.tally[what] = (server.tally[what] ?? 0) + 1
      }
      const say = (status: number, said: unknown, retryAfterS?: number): Heard => {
        if (retryAfterS) notBefore = now + retryAfterS * 1000
        return {
          status,
          retryAfter: retryAfterS ? `${retryAfterS}` : null,
          date: new Date(now).toUTCString(),
          body: JSON.stringify(said),
        }
      }
      if (server.weather === "offline") {
        count("requests into nothing")
        return undefined
      }
      count(path === "/v1/votes" ? "batches" : "heartbeats")
      if (now < notBefore) server.broken.push(`came ${notBefore - now} ms before Retry-After was over`)
      if (headers["Lovetap-Signature"] !== signatureOf(body))
        return say(401, { error: { code: "wrong-signature" } })
      const isRough = (what: keyof typeof SHARES.wild) =>
        (server.weather === "rough" || server.weather === "wild") &&
        random.chance(SHARES[server.weather][what])
      if (isRough("lostBefore")) {
        count("requests lost")
        return undefined
      }
      if (isRough("busy")) {
        count("429")
        return say(429, {}, random.between(1, RETRY_AFTER_MAX_S))
      }
      if (isRough("down")) {
        count("503")
        return say(503, {}, random.between(1, RETRY_AFTER_MAX_S))
      }
      if (path === "/v1/kiosk/heartbeat") {
        if (server.revoked) return say(403, { error: { code: "revoked-device" } })
        return say(200, { now: new Date(now).toISOString() })
      }
      if (new TextEncoder().encode(body).length > BODY_MAX_BYTES)
        server.broken.push(`a body of ${body.length}`)
      const { key, sentAt, votes } = JSON.parse(body)
      if (votes.length > VOTES_MAX) server.broken.push(`${votes.length} votes`)
      if (Math.abs(Date.parse(sentAt) - now) > 60_000) server.broken.push(`sentAt is ${sentAt}`)
      if (now - window.from > LIMIT_PERIOD_MS) window = { from: now, votes: 0 }
      window.votes += votes.length
      if (window.votes > LIMIT_VOTES) {
        count("429 of the limiter")
        return say(429, {}, LIMIT_PERIOD_MS / 1000)
      }
      const results = votes.map((vote: Stored & { at: string }) => {
        const { id, rev } = vote
        if (vote.touchpoint === POISON) return { id, outcome: "rejected", why: "touchpoint: must be a slug" }
        const at = Date.parse(vote.at)
        if (at > now + 1000) server.broken.push(`${id} is ${at - now} ms in the future`)
        const known = server.votes.get(`${vote.touchpoint}/${id}`)
        if (known && known.rev >= rev) return { id, outcome: "duplicate" }
        server.votes.set(`${vote.touchpoint}/${id}`, { ...vote, key, at: known?.at ?? at })
        return { id, outcome: "counted" }
      })
      if (isRough("lostAfter")) {
        count("answers lost")
        return undefined
      }
      return say(201, { results })
    },
  }
  return server
}
