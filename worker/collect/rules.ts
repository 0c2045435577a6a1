import { HELD_RULES, type HeldRule } from "../../shared/outcome.ts"
import { type Agent, type Policy, VOTES_KEPT_MONTHS } from "../../shared/policy.ts"
import type { Channel } from "../../shared/vote.ts"
import type { Device } from "./arrival.ts"
import { isExpected } from "./origin.ts"

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Votes tapped within so many days are in the ledger for sure: what was purged and is sent again would count twice. */
export const SURELY_KEPT_MS = VOTES_KEPT_MONTHS.least * 30 * DAY_MS

/** What the rules may look at: facts of one vote, gathered beforehand. Times in epoch ms. */
export interface Facts {
  touchpointState: "live" | "waiting" | "archived"
  channel: Channel
  /** Clock error taken out, never later than `receivedAt`. */
  at: number
  receivedAt: number
  /** Now: later than `receivedAt` where the vote waited in the queue, or was parked. */
  now: number
  /** Ms by which the corrected time lay in the future. */
  ahead: number
  /** The `Origin` that a browser states; null: none was stated. Our own pages' counts as expected. */
  origin: string | null
  ownOrigin: boolean
  agent: Agent
  /** The kiosk that signed it; `none`: nobody signed. */
  device: "none" | Device["state"]
  /** It came through a letter that a scanner has opened. */
  scanner: boolean
  /** By the kiosk's own word it was locked. */
  hasty: boolean
  /** Votes of this visitor within this hour, this one included; 0: not known. */
  visitorVotes: number
  /** The last vote of this visitor that counted at this touchpoint, another one than this. */
  previous: { at: number } | null
  /** Kiosks: ms since the tap before, null for the first; and taps within the minute up to this one. */
  sinceLastTapMs: number | null
  tapsInMinute: number
}

/** A rule says whether it holds a vote. It may look at nothing but its arguments. */
export type Rule = (facts: Facts, policy: Policy) => boolean

/** A kiosk has many people at one device: to it they are all the same visitor. */
const isRepeated = ({ channel, previous, at }: Facts, { repeated }: Policy): boolean =>
  channel !== "kiosk" &&
  repeated !== null &&
  previous !== null &&
  Math.abs(at - previous.at) <= repeated.withinMinutes * MINUTE_MS

/** Each rule by the name that owners see. */
export const RULES: Readonly<Record<Exclude<HeldRule, "failed-rule">, Rule>> = {
  /** Nobody has created the touchpoint yet: the waiting room. */
  "unknown-touchpoint": ({ touchpointState }) => touchpointState === "waiting",

  /** Signed by a kiosk that the business has removed: what it still had, or a stolen device. */
  "revoked-device": ({ device }) => device === "revoked",

  /** Says that it comes from a kiosk, and none that is paired has signed it. */
  "unpaired-kiosk": ({ channel, device }, { kiosks }) =>
    kiosks === "paired" && channel === "kiosk" && device === "none",

  /** The page that asked is none of the business's: a copied tag, mostly. */
  "unknown-origin": ({ origin, ownOrigin }, { origins: { expected, unstated } }) => {
    if (origin === null) return unstated === "hold"
    return expected.length > 0 && !ownOrigin && !isExpected(origin, expected)
  },

  /** By its own words the sender is no person's browser. A kiosk has proven what it is. */
  "bot-agent": ({ agent, device }, { heldAgents }) => device === "none" && heldAgents.includes(agent),

  /** A mail scanner follows links and presses buttons as a person would, only not as one reads. */
  scanner: ({ scanner }) => scanner,

  /**
   * A kiosk tapped faster than a hand moves on, or more often than people come by. A paired one says itself which taps
   * came while it was locked; their times, a month old and by a clock put right, can't tell any better.
   */
  "spam-tap": ({ channel, device, hasty, sinceLastTapMs, tapsInMinute }, { spamTap }) => {
    if (channel !== "kiosk" || spamTap === null) return false
    if (hasty || device !== "none") return hasty
    return (sinceLastTapMs !== null && sinceLastTapMs < spamTap.lockMs) || tapsInMinute > spamTap.perMinute
  },

  /** The surplus of one visitor's votes within an hour. Many people may stand behind one address: held, not refused. */
  "visitor-cap": ({ channel, visitorVotes }, { visitorCap }) =>
    channel !== "kiosk" && visitorCap !== null && visitorVotes > visitorCap.perHour,

  /** The same visitor at the same touchpoint again; where the newest vote is kept, only an older one that comes late. */
  "repeated-vote": (facts, policy) =>
    isRepeated(facts, policy) && (policy.repeated?.keep === "first" || facts.at < (facts.previous?.at ?? 0)),

  /** Tapped longer ago than late votes are taken; even where any are, the ledger must still have those of that time. */
  "too-old": ({ at, receivedAt, now }, { tooOld }) =>
    now - at > SURELY_KEPT_MS || (tooOld !== null && receivedAt - at > tooOld.days * DAY_MS),

  /** Tapped in the far future, even by the sender's corrected clock: nobody knows when. */
  "unknown-clock": ({ ahead }, { unknownClock }) =>
    unknownClock !== null && ahead > unknownClock.hours * HOUR_MS,
}

const RULE_LIST = HELD_RULES.flatMap((name) => (name === "failed-rule" ? [] : [[name, RULES[name]] as const]))

/** What the rules say of a vote: the name of the first that holds it, null when it counts. */
export interface Ruling {
  held: HeldRule | null
  /** Names of rules that broke: bugs of ours. A vote that no other rule holds is held as `failed-rule`. */
  broken: string[]
}

export const judge = (
  facts: Facts,
  policy: Policy,
  rules: readonly (readonly [HeldRule, Rule])[] = RULE_LIST,
): Ruling => {
  const broken: string[] = []
  for (const [name, holds] of rules) {
    try {
      if (holds(facts, policy)) return { held: name, broken }
    } catch {
      broken.push(name)
    }
  }
  return { held: broken.length > 0 ? "failed-rule" : null, broken }
}

/** Whether this vote takes the place of the visitor's one before it. */
export const replacesPrevious = (facts: Facts, policy: Policy): boolean =>
  isRepeated(facts, policy) && policy.repeated?.keep === "newest" && facts.at >= (facts.previous?.at ?? 0)
