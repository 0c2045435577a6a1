import { type SeededRandom, seededRandom } from "../../support/seeded-random.ts"
import { FAULTS, type Fault, type Weather } from "./faulty-database.ts"

/** What the run asks of the wrapped house's database. */
export interface Climate {
  /** Of all calls, so many go wrong, each kind as often as the others. */
  faultShare: number
  /** Of all requests, so many lose their database after one to three calls that worked. */
  cutShare: number
  /** Every call is refused: D1 is away. */
  away: boolean
}

export const FAIR: Climate = { faultShare: 0, cutShare: 0, away: false }

/** Kinds of blows, and how often each fell. */
export type Blows = Record<string, number>

const CALLS_BEFORE_CUT_MAX = 3

/** The weather of many requests: one stream of chance, one count of blows. */
export const createClimate = (seed: number) => {
  const random: SeededRandom = seededRandom(seed)
  const blows: Blows = {}
  let climate = FAIR
  const struck = (kind: string, times = 1) => {
    blows[kind] = (blows[kind] ?? 0) + times
  }
  const strike = (kind: string, fault: Fault): Fault => {
    struck(kind)
    return fault
  }
  return {
    blows,
    struck,
    set: (next: Climate) => {
      climate = next
    },
    /** The weather of one request, or of one batch of the queue. */
    weatherOf: (keep: (late: Promise<unknown>) => void): Weather => {
      const cutAfter = random.chance(climate.cutShare) ? random.between(1, CALLS_BEFORE_CUT_MAX) : undefined
      let calls = 0
      return {
        next: () => {
          if (climate.away) return strike("away", random.pick(["refused", "overloaded"]))
          // The calls before worked: what they did stands, and the rest of the request's work fails.
          if (cutAfter !== undefined && calls >= cutAfter) return strike("cut after a call", "refused")
          if (cutAfter === undefined && random.chance(climate.faultShare)) {
            const fault = random.pick(FAULTS)
            return strike(fault, fault)
          }
          calls += 1
          return undefined
        },
        pick: (sentences) => random.pick(sentences),
        keep,
      }
    },
  }
}
