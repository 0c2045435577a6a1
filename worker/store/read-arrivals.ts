import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, SiteKey, type Slug, TouchpointId } from "../../shared/ids.ts"
import { KINDS, type Kind, STAGES, type Stage } from "../../shared/journey.ts"
import { HeldRule } from "../../shared/outcome.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { Channel } from "../../shared/vote.ts"

/** Days looked back for what came in by which channel. */
const SEEN_WITHIN_DAYS = 28
/** So few votes are looked through for the newest of each channel; where there are more, counts say enough. */
const FEW_VOTES = 100

const FirstVote = v.pipe(
  v.object({
    channel: Channel,
    reaction: v.picklist(["love", "hate", "none"]),
    place: v.string(),
    at: v.number(),
    held: v.nullable(HeldRule),
    seen: v.number(),
  }),
)
export type FirstVote = v.InferOutput<typeof FirstVote>

const Sum = v.pipe(
  v.object({ channel: Channel, counted: v.number(), held: v.number(), last_day: v.number() }),
  v.transform(({ last_day, ...row }) => ({ ...row, lastDay: last_day })),
)
/** What came in by one channel in four weeks. */
export type ChannelSum = v.InferOutput<typeof Sum>

export interface ArrivalsRead {
  touchpoint: { name: string; slug: Slug; kind: Kind; stage: Stage }
  siteKey: SiteKey
  /** Origins whose votes count; none: votes from everywhere do. */
  origins: readonly string[]
  sums: ChannelSum[]
  /** The newest of each channel, where there are few. */
  newest: FirstVote[]
}

const Here = v.object({
  id: TouchpointId,
  name: v.string(),
  kind: v.picklist(KINDS),
  stage: v.picklist(STAGES),
  site_key: SiteKey,
  policy: StoredPolicy,
})

/** What has come in at a live touchpoint; undefined: the business has none of that name. */
export const readArrivals = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  today: number,
): Promise<ArrivalsRead | undefined> => {
  const mine = "(SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live')"
  const [here, sums, votes] = await db.batch([
    db
      .prepare(
        `SELECT t.id, t.name, t.kind, t.stage, b.site_key, b.policy FROM touchpoints AS t JOIN businesses AS b ON b.id = t.business_id
         WHERE t.business_id = ?1 AND t.slug = ?2 AND t.state = 'live'`,
      )
      .bind(businessId, slug),
    db
      .prepare(
        `SELECT channel, sum(love + hate) AS counted, sum(held_love + held_hate) AS held, max(day) AS last_day
         FROM counters WHERE business_id = ?1 AND touchpoint_id = ${mine} AND day > ?3
         GROUP BY channel HAVING counted + held > 0`,
      )
      .bind(businessId, slug, today - SEEN_WITHIN_DAYS),
    db
      .prepare(
        `SELECT channel, reaction, place, max(at) AS at, held, sum(count(*)) OVER () AS seen FROM (
           SELECT channel, reaction, place, at, iif(state = 'held', held, NULL) AS held FROM votes
           WHERE business_id = ?1 AND touchpoint_id = ${mine} LIMIT ?3)
         GROUP BY channel`,
      )
      .bind(businessId, slug, FEW_VOTES),
  ])
  const [found] = v.parse(v.array(Here), here?.results)
  if (!found) return undefined
  return {
    touchpoint: { name: found.name, slug, kind: found.kind, stage: found.stage },
    siteKey: found.site_key,
    origins: found.policy.origins.expected,
    sums: v.parse(v.array(Sum), sums?.results),
    newest: v.parse(v.array(FirstVote), votes?.results).filter(({ seen }) => seen < FEW_VOTES),
  }
}
