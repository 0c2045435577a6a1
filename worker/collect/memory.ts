import type { VoteId } from "../../shared/ids.ts"
import { REPEATED_WITHIN_MAX_MINUTES } from "../../shared/policy.ts"
import type { Vote } from "../../shared/vote.ts"
import type { Observation } from "./arrival.ts"
import { recent } from "./recent.ts"
import type { Visitor, VisitorHash } from "./visitor.ts"

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** What one isolate remembers. Some 10 MB at most; whom it forgets starts again at what the database knows. */
const VISITORS_MAX = 10_000
const LANES_MAX = 2000
const VOTES_MAX = 20_000
/** The longest that a rule looks back. */
const LATEST_KEPT_MS = REPEATED_WITHIN_MAX_MINUTES * MINUTE_MS
/** Taps of one kiosk that are looked back at: far more than a minute holds. */
const TAPS_PER_LANE_MAX = 200

/** The last vote that counted at each touchpoint, by slug; `at` in epoch ms, clock error taken out. */
export type Latest = ReadonlyMap<string, { id: VoteId; at: number }>

/** What is known of a visitor. */
export interface Seen {
  /** Hours since 1970, of the last vote. */
  hour: number
  /** In this hour, as far as this isolate has heard from the database. */
  votes: number
  /** Of them, not yet written down. */
  unsaved: number
  latest: Latest
}

/** The later of each touchpoint's votes; of two at one moment the second's. */
const newest = (one: Latest, other: Latest): Latest =>
  new Map([...one, ...[...other].filter(([slug, { at }]) => at >= (one.get(slug)?.at ?? 0))])

/** Without those before a moment. */
export const since = (latest: Latest, moment: number): Latest =>
  new Map([...latest].filter(([, { at }]) => at >= moment))

/** What the database has of a visitor: votes in that hour, and the last ones. */
export type Stored = Pick<Seen, "hour" | "votes" | "latest">

/**
 * What an isolate remembers of the last hour, so that rules can tell one visitor's or one kiosk's votes together
 * without a look into the database for every tap. Everything that other isolates must know, `notes.ts` writes down.
 */
export const createMemory = () => {
  const visitors = recent<VisitorHash, Seen>(VISITORS_MAX)
  /** Times of taps at one kiosk, in order. */
  const lanes = recent<string, number[]>(LANES_MAX)
  /** Votes as they were first seen: sent again, they are seen the same. */
  const votes = recent<string, Observation>(VOTES_MAX)

  const nobody = (hour: number): Seen => ({ hour, votes: 0, unsaved: 0, latest: new Map() })

  /**
   * The visitor as remembered; after midnight their hash is another one, and what was known moves with them. Not the
   * votes that no rule looks back to: they would link one day to the next.
   */
  const find = ({ hash, yesterday }: Visitor, now: number): Seen | undefined => {
    const seen = visitors.get(hash) ?? (yesterday === undefined ? undefined : visitors.get(yesterday))
    if (yesterday !== undefined) visitors.delete(yesterday)
    if (!seen) return undefined
    if (seen.latest.size > 0) seen.latest = since(seen.latest, now - LATEST_KEPT_MS)
    return visitors.set(hash, seen)
  }

  const noteVisitor = (visitor: Visitor, { touchpoint }: Vote, now: number) => {
    const hour = Math.floor(now / HOUR_MS)
    const seen = find(visitor, now) ?? visitors.set(visitor.hash, nobody(hour))
    if (seen.hour !== hour) Object.assign(seen, { hour, votes: 0, unsaved: 0 })
    seen.votes += 1
    seen.unsaved += 1
    return { visitorVotes: seen.votes, previous: seen.latest.get(touchpoint) ?? null }
  }

  const noteTap = (lane: string, at: number) => {
    const taps = lanes.get(lane) ?? []
    // Votes come in the order of time, mostly: the place is found from the end.
    let place = taps.length
    while (place > 0 && (taps[place - 1] ?? 0) > at) place -= 1
    const before = taps[place - 1]
    const tapsInMinute = taps.slice(0, place).filter((tap) => tap > at - MINUTE_MS).length + 1
    lanes.set(lane, [...taps.slice(0, place), at, ...taps.slice(place)].slice(-TAPS_PER_LANE_MAX))
    return { sinceLastTapMs: before === undefined ? null : at - before, tapsInMinute }
  }

  return {
    find,
    /** Takes over what the database knows; of this hour only what it has beyond our own counts. */
    learn: (visitor: Visitor, stored: Stored, now: number) => {
      const seen = find(visitor, now)
      if (!seen) return void visitors.set(visitor.hash, { ...stored, unsaved: 0 })
      if (stored.hour === seen.hour) seen.votes = Math.max(seen.votes, stored.votes + seen.unsaved)
      // After midnight a visitor has two rows, and the one of the later hour tells.
      if (stored.hour > seen.hour)
        Object.assign(seen, { hour: stored.hour, votes: stored.votes + seen.unsaved })
      seen.latest = newest(seen.latest, stored.latest)
    },
    /** The visitor's vote counted: the next one at this touchpoint repeats it. */
    counted: (
      visitor: Visitor,
      { id, touchpoint }: Pick<Vote, "id" | "touchpoint">,
      at: number,
      now: number,
    ): void => {
      // Whose vote was seen first from elsewhere, an amendment on another network, is new here.
      const seen = find(visitor, now) ?? visitors.set(visitor.hash, nobody(Math.floor(now / HOUR_MS)))
      seen.latest = newest(seen.latest, new Map([[touchpoint, { id, at }]]))
    },
    /**
     * Sees a vote; `visitor` is undefined where nobody could be told apart, `device` the kiosk that signed it: several of
     * one model may stand behind one address.
     */
    observe: (
      key: string,
      visitor: Visitor | undefined,
      vote: Vote,
      now: number,
      device?: number,
    ): Observation => {
      const name = `${key}/${vote.touchpoint}/${vote.id}`
      const known = votes.get(name)
      if (known) return known
      const at = vote.at ?? now
      const lane =
        device === undefined
          ? `${key}/${vote.touchpoint}/${vote.place ?? ""}/${visitor?.hash ?? ""}`
          : `${key}//${device}`
      return votes.set(name, {
        ...(visitor ? noteVisitor(visitor, vote, now) : { visitorVotes: 0, previous: null }),
        ...(vote.channel === "kiosk" ? noteTap(lane, at) : { sinceLastTapMs: null, tapsInMinute: 0 }),
      })
    },
  }
}
export type Memory = ReturnType<typeof createMemory>
