import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, type SiteKey, Slug, TouchpointId } from "../../shared/ids.ts"
import { WAITING_NEW_MAX, WAITING_TOUCHPOINTS_MAX } from "../../shared/limits.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"

const TouchpointState = v.picklist(["live", "waiting", "archived"])

/** What the collector has to know of a business to take its votes. */
export interface Site {
  businessId: BusinessId
  timeZone: string
  policy: Policy
  touchpoints: ReadonlyMap<Slug, { id: TouchpointId; state: v.InferOutput<typeof TouchpointState> }>
}

const SiteRow = v.object({
  business_id: BusinessId,
  time_zone: TimeZone,
  // A policy that can't be read must not cost a vote: then the defaults hold.
  policy: v.fallback(StoredPolicy, v.parse(Policy, {})),
  touchpoint_id: v.nullable(TouchpointId),
  slug: v.nullable(Slug),
  state: v.nullable(TouchpointState),
})

/** One round trip: the business behind a site key and all of its touchpoints' names. Undefined: nobody has this key. */
export const findSite = async (db: D1Database, key: SiteKey): Promise<Site | undefined> => {
  const { results } = await db
    .prepare(
      `SELECT b.id AS business_id, b.time_zone, b.policy, t.id AS touchpoint_id, t.slug, t.state
       FROM businesses AS b LEFT JOIN touchpoints AS t ON t.business_id = b.id
       WHERE b.site_key = ?1`,
    )
    .bind(key)
    .all()
  const rows = v.parse(v.array(SiteRow), results)
  const first = rows[0]
  if (!first) return undefined
  const touchpoints = new Map<Slug, { id: TouchpointId; state: v.InferOutput<typeof TouchpointState> }>()
  for (const { slug, touchpoint_id: id, state } of rows) {
    if (slug !== null && id !== null && state !== null) touchpoints.set(slug, { id, state })
  }
  return { businessId: first.business_id, timeZone: first.time_zone, policy: first.policy, touchpoints }
}

const DAY_MS = 86_400_000

/**
 * Touchpoints that take up room: votes of theirs wait for a decision, or their first is on its way to the ledger. Each is
 * looked up by the ledger's key, and the look ends at the first vote that waits. One whose votes were all excluded, or
 * are gone with their age, keeps its name and takes no room.
 */
const TAKING_ROOM = `
  FROM touchpoints AS t WHERE t.business_id = ?1 AND t.state = 'waiting' AND (
    EXISTS (SELECT 1 FROM votes AS v WHERE v.business_id = ?1 AND v.touchpoint_id = t.id AND v.state = 'held')
    OR (t.created_at > ?3 - ?6 AND NOT EXISTS (
      SELECT 1 FROM votes AS v WHERE v.business_id = ?1 AND v.touchpoint_id = t.id)))`

/**
 * Keeps a place for touchpoints that tags name and nobody has created yet, so that their votes can be held. A business's
 * waiting room takes some new names a day and so many in all: a flood of made-up ones neither fills the database nor
 * shuts an honest one out for long, and excluding its votes opens the room at once. Slugs beyond that are left out, and a
 * later `findSite` lacks them.
 */
export const addWaitingTouchpoints = async (
  db: D1Database,
  businessId: BusinessId,
  slugs: readonly Slug[],
  now: number,
): Promise<void> => {
  await db
    .prepare(
      `INSERT OR IGNORE INTO touchpoints (business_id, slug, state, created_at)
       SELECT ?1, value, 'waiting', ?3 FROM json_each(?2)
       LIMIT (
         SELECT max(0, min(?4 - count(*), ?5 - coalesce(sum(t.created_at > ?3 - ?6), 0))) ${TAKING_ROOM})`,
    )
    .bind(businessId, JSON.stringify(slugs), now, WAITING_TOUCHPOINTS_MAX, WAITING_NEW_MAX, DAY_MS)
    .run()
}
