import type { D1Database } from "@cloudflare/workers-types"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { HELD_RULES, type HeldRule } from "../../shared/outcome.ts"
import { type MadeDecision, readDecisions, selectDecision, selectDecisions } from "./decisions.ts"
import { type FoundTouchpoint, readFoundTouchpoint, selectFoundTouchpoint } from "./find-touchpoint.ts"
import { type HeldPulse, readHeldPulses, selectHeldPulses } from "./held-pulse.ts"
import {
  type HeldCursor,
  type HeldDay,
  type HeldGroup,
  type HeldVote,
  readHeldDays,
  readHeldGroups,
  readHeldVotes,
  selectHeldDays,
  selectHeldGroups,
  selectHeldVotes,
} from "./held-votes.ts"
import { type Intake, readIntake, selectIntake } from "./intake.ts"

/** Votes shown of each rule: enough to see what kind they are. */
const SAMPLES_SHOWN = 3
/** Votes on a page of one rule: read and decided one by one in a sitting. */
export const HELD_PER_PAGE = 50
const DECISIONS_SHOWN = 20

/** Whose held votes are looked at, in which days, and by whom. */
export interface HeldScope {
  businessId: BusinessId
  /** One touchpoint; undefined: all of them, the waiting room included. */
  slug: Slug | undefined
  /** For whatever is told by day. Votes wait however old they are. */
  days: DayRange
  /** The member at whose touchpoints decisions may be undone; null: everywhere. */
  ownerId: MemberId | null
  /** The entry of a decision that was just made. */
  justMade: number | undefined
}

interface HeldFound {
  /** The one that is looked at; undefined: all are, or the business has none of that name. */
  touchpoint: FoundTouchpoint | undefined
  groups: HeldGroup[]
  days: HeldDay[]
  justMade: MadeDecision | undefined
}

export interface HeldRead extends HeldFound {
  /** The newest of each rule. */
  samples: ReadonlyMap<HeldRule, HeldVote[]>
  pulses: HeldPulse[]
  decisions: MadeDecision[]
  intake: Intake[]
}

/** What both pages begin with: the touchpoint, waiting votes by rule and touchpoint, by rule and day, and the decision just made. */
const selectFound = (db: D1Database, { businessId, slug, days, ownerId, justMade }: HeldScope) => [
  selectFoundTouchpoint(db, businessId, slug),
  selectHeldGroups(db, businessId, slug),
  selectHeldDays(db, businessId, days, slug),
  // No entry has the id 0.
  selectDecision(db, businessId, ownerId, justMade ?? 0),
]

/** All that the page of held votes shows, in one round trip and one instant. */
export const readHeld = async (db: D1Database, scope: HeldScope): Promise<HeldRead> => {
  const { businessId, slug, days, ownerId } = scope
  const [touchpoint, groups, byDay, justMade, pulses, decisions, intake, ...samples] = await db.batch([
    ...selectFound(db, scope),
    selectHeldPulses(db, businessId, days, slug),
    selectDecisions(db, businessId, ownerId, DECISIONS_SHOWN),
    selectIntake(db, businessId, days, slug),
    ...HELD_RULES.map((rule) => selectHeldVotes(db, businessId, rule, { slug, limit: SAMPLES_SHOWN })),
  ])
  return {
    touchpoint: readFoundTouchpoint(touchpoint),
    groups: readHeldGroups(groups),
    days: readHeldDays(byDay),
    justMade: readDecisions(justMade)[0],
    pulses: readHeldPulses(pulses),
    decisions: readDecisions(decisions),
    intake: readIntake(intake),
    samples: new Map(HELD_RULES.map((rule, at) => [rule, readHeldVotes(samples[at])])),
  }
}

export interface HeldRuleRead extends HeldFound {
  votes: HeldVote[]
  /** Whether older ones follow. */
  more: boolean
}

/** One page of all the votes that a rule holds. */
export const readHeldRule = async (
  db: D1Database,
  scope: HeldScope,
  rule: HeldRule,
  after: HeldCursor | undefined,
): Promise<HeldRuleRead> => {
  const { businessId, slug } = scope
  const [touchpoint, groups, byDay, justMade, found] = await db.batch([
    ...selectFound(db, scope),
    selectHeldVotes(db, businessId, rule, { slug, limit: HELD_PER_PAGE + 1, after }),
  ])
  const votes = readHeldVotes(found)
  return {
    touchpoint: readFoundTouchpoint(touchpoint),
    groups: readHeldGroups(groups),
    days: readHeldDays(byDay),
    justMade: readDecisions(justMade)[0],
    votes: votes.slice(0, HELD_PER_PAGE),
    more: votes.length > HELD_PER_PAGE,
  }
}
