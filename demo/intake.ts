import type { Slug } from "../shared/ids.ts"
import { NO_TALLY, type Tally } from "../worker/store/add-intake.ts"
import { mulberry32, poisson, seedOf } from "./random.ts"

/** Sent again because an answer was lost on the way: a phone in a lift, a kiosk at the edge of the Wi-Fi. */
const DUPLICATE_SHARE = 0.01
/** Unreadable: mangled by an old browser, cut off by a filter. */
const REJECTED_SHARE = 0.0015
/** A new script at the till sent its own numbers for ids, until somebody read the answers. */
const BROKEN_SCRIPT = { daysAgo: 25, votes: 14 }

/** A vote of the ledger as it came in: on this local day, and held or not as it was answered then. */
export interface CameIn {
  touchpoint: Slug
  day: number
  held: boolean
}

/** A day at a touchpoint; null: none that could be read. */
export interface Came extends Tally {
  touchpoint: Slug | null
  day: number
}

/** What came in and how it was answered: all votes of the ledger, and some that never got there. */
export const demoIntake = (votes: readonly CameIn[], today: number): Came[] => {
  const byDay = Map.groupBy(votes, ({ touchpoint, day }) => `${touchpoint}/${day}`)
  const days = [...byDay].flatMap(([name, [first, ...rest]]): Came[] => {
    if (!first) return []
    const stored = 1 + rest.length
    const held = [first, ...rest].filter((vote) => vote.held).length
    const random = mulberry32(seedOf(name))
    const duplicate = poisson(random, stored * DUPLICATE_SHARE)
    const rejected = poisson(random, stored * REJECTED_SHARE)
    const { touchpoint, day } = first
    const received = stored + duplicate + rejected
    return [{ touchpoint, day, received, counted: stored - held, held, duplicate, rejected }]
  })
  const { daysAgo, votes: broken } = BROKEN_SCRIPT
  return [
    ...days,
    { ...NO_TALLY, touchpoint: null, day: today - daysAgo, received: broken, rejected: broken },
  ]
}
