import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, MemberId, Slug, TouchpointId } from "../../shared/ids.ts"
import { HELD_RULES, HeldRule } from "../../shared/outcome.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"
import { Channel, Reaction } from "../../shared/vote.ts"
import { placeName } from "./places.ts"
import { reasonLabel } from "./reason-label.ts"

/** One touchpoint by its slug ?3, or all where that is NULL. */
const AT_TOUCHPOINT =
  "(?3 IS NULL OR v.touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?3))"

/**
 * Votes that wait for a decision, by the index that holds nothing of the ledger but those and the decided ones. It
 * begins with the rule, so each of the rules ?2 (JSON) is looked up for itself.
 */
const WAITING = `
  FROM json_each(?2) AS rule
  CROSS JOIN votes AS v INDEXED BY votes_held ON v.business_id = ?1 AND v.held = rule.value AND v.decision IS NULL
  WHERE ${AT_TOUCHPOINT}`

const SUMS = `sum(v.reaction = 'love') AS love, sum(v.reaction = 'hate') AS hate, sum(v.reaction = 'none') AS none`

/** How many votes each rule holds at each touchpoint, of any day. Touchpoints are looked up once they are few. */
export const selectHeldGroups = (db: D1Database, businessId: BusinessId, slug?: Slug): D1PreparedStatement =>
  db
    .prepare(
      `SELECT held.rule, held.love, held.hate, held.none, t.id, t.slug, t.name, t.state, t.owner_id
       FROM (SELECT v.held AS rule, v.touchpoint_id, ${SUMS} ${WAITING} GROUP BY v.held, v.touchpoint_id) AS held
       CROSS JOIN touchpoints AS t ON t.business_id = ?1 AND t.id = held.touchpoint_id`,
    )
    .bind(businessId, JSON.stringify(HELD_RULES), slug ?? null)

/** The touchpoint of held votes: a live one, an archived one, or a mere slug in the waiting room. */
export interface HeldTouchpoint {
  id: TouchpointId
  slug: Slug
  /** Empty in the waiting room. */
  name: string
  state: TouchpointState
  ownerId: MemberId | null
}
const TOUCHPOINT = {
  id: TouchpointId,
  slug: Slug,
  name: v.string(),
  state: TouchpointState,
  owner_id: v.nullable(MemberId),
}

const GroupRow = v.pipe(
  v.object({
    ...TOUCHPOINT,
    rule: HeldRule,
    love: v.number(),
    hate: v.number(),
    none: v.number(),
  }),
  v.transform(({ rule, love, hate, none, owner_id, ...touchpoint }) => ({
    rule,
    love,
    hate,
    none,
    touchpoint: { ...touchpoint, ownerId: owner_id },
  })),
)
/** Waiting votes of one rule at one touchpoint. `none`: taken back by the customer. */
export type HeldGroup = v.InferOutput<typeof GroupRow>

export const readHeldGroups = (result: D1Result | undefined): HeldGroup[] =>
  v.parse(v.array(GroupRow), result?.results)

const DAY_MS = 86_400_000

/** How many votes each rule holds of each of these local days. The index knows instants: a day more on either side. */
export const selectHeldDays = (
  db: D1Database,
  businessId: BusinessId,
  { from, to }: DayRange,
  slug?: Slug,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT v.held AS rule, v.day, ${SUMS} ${WAITING} AND v.at BETWEEN ?4 AND ?5 AND v.day BETWEEN ?6 AND ?7
       GROUP BY v.held, v.day`,
    )
    .bind(
      businessId,
      JSON.stringify(HELD_RULES),
      slug ?? null,
      (from - 1) * DAY_MS,
      (to + 2) * DAY_MS,
      from,
      to,
    )

const DayRow = v.object({ rule: HeldRule, day: v.number(), love: v.number(), hate: v.number() })
export type HeldDay = v.InferOutput<typeof DayRow>

export const readHeldDays = (result: D1Result | undefined): HeldDay[] =>
  v.parse(v.array(DayRow), result?.results)

/** Where a list of samples goes on: the last vote shown. */
export interface HeldCursor {
  at: number
  touchpointId: number
  /** 32 hexadecimal digits. */
  id: string
}

/** Waiting votes of one rule one by one, newest first; `after` a vote of the list, older ones. */
export const selectHeldVotes = (
  db: D1Database,
  businessId: BusinessId,
  rule: HeldRule,
  { slug, limit, after }: { slug: Slug | undefined; limit: number; after?: HeldCursor | undefined },
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT lower(hex(v.id)) AS vote, v.reaction, v.channel, ${placeName("v.place")} AS place, v.at, v.comment, v.page, ${reasonLabel("v.reaction", "v.reason")} AS reason,
         t.id, t.slug, t.name, t.state, t.owner_id
       FROM votes AS v INDEXED BY votes_held
       CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
       WHERE v.business_id = ?1 AND v.held = ?2 AND v.decision IS NULL AND ${AT_TOUCHPOINT}
         AND v.at <= ?4 AND (v.at, v.touchpoint_id, v.id) < (?4, ?5, unhex(?6))
       ORDER BY v.at DESC, v.touchpoint_id DESC, v.id DESC LIMIT ?7`,
    )
    .bind(
      businessId,
      rule,
      slug ?? null,
      after?.at ?? Number.MAX_SAFE_INTEGER,
      after?.touchpointId ?? 0,
      after?.id ?? "",
      limit,
    )

const VoteRow = v.pipe(
  v.object({
    ...TOUCHPOINT,
    vote: v.string(),
    reaction: Reaction,
    channel: Channel,
    /** Its name, or its slug where nobody has named it; empty where none was given. */
    place: v.string(),
    at: v.number(),
    reason: v.nullable(v.string()),
    comment: v.nullable(v.string()),
    page: v.nullable(v.string()),
  }),
  v.transform(({ vote, id, slug, name, state, owner_id, ...rest }) => ({
    ...rest,
    id: vote,
    touchpoint: { id, slug, name, state, ownerId: owner_id },
  })),
)
/** A waiting vote as its people see it before they decide; `id` is 32 hexadecimal digits. */
export type HeldVote = v.InferOutput<typeof VoteRow>

export const readHeldVotes = (result: D1Result | undefined): HeldVote[] =>
  v.parse(v.array(VoteRow), result?.results)
