import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { Kind, STAGES, Stage } from "../../shared/journey.ts"
import { Channel } from "../../shared/vote.ts"
import { type CollectedName, readCollectedNames, selectCollectedNames } from "./collected-names.ts"

const STAGE_ORDER = `CASE t.stage ${STAGES.map((stage, order) => `WHEN '${stage}' THEN ${order}`).join(" ")} END`
/** Votes of the last four weeks say where a touchpoint is installed. */
const INSTALLED_WITHIN_DAYS = 28

/** Both look-ups go by the counters' key, touchpoint by touchpoint. */
const selectAll = (db: D1Database, businessId: BusinessId, today: number): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.slug, t.name, t.stage, t.kind, t.critical, t.state, t.owner_id, m.name AS owner, t.archived_at,
         (SELECT max(c.day) FROM counters AS c WHERE c.business_id = ?1 AND c.touchpoint_id = t.id) AS last_day,
         (SELECT json_group_array(DISTINCT c.channel) FROM counters AS c
           WHERE c.business_id = ?1 AND c.touchpoint_id = t.id AND c.day > ?2) AS channels
       FROM touchpoints AS t LEFT JOIN members AS m ON m.business_id = t.business_id AND m.id = t.owner_id
       WHERE t.business_id = ?1 AND t.state <> 'waiting'
       ORDER BY ${STAGE_ORDER}, t.position, t.id`,
    )
    .bind(businessId, today - INSTALLED_WITHIN_DAYS)

const Row = v.pipe(
  v.object({
    slug: Slug,
    name: v.string(),
    stage: Stage,
    kind: Kind,
    critical: v.number(),
    state: v.picklist(["live", "archived"]),
    owner_id: v.nullable(MemberId),
    owner: v.nullable(v.string()),
    archived_at: v.nullable(v.number()),
    last_day: v.nullable(v.number()),
    channels: v.pipe(v.string(), v.parseJson(), v.array(Channel)),
  }),
  v.transform(({ critical, owner_id, archived_at, last_day, ...row }) => ({
    ...row,
    critical: critical === 1,
    ownerId: owner_id,
    archivedAt: archived_at,
    lastDay: last_day,
  })),
)
/** A touchpoint as set up: which channels voted lately, and on which local day one last did. */
export type SetUpTouchpoint = v.InferOutput<typeof Row>

export interface SetupRead {
  live: SetUpTouchpoint[]
  archived: SetUpTouchpoint[]
  names: CollectedName[]
}

/** All touchpoints of a business, and the names that votes wait for, in one round trip. */
export const readSetup = async (
  db: D1Database,
  businessId: BusinessId,
  today: number,
): Promise<SetupRead> => {
  const [rows, names] = await db.batch([
    selectAll(db, businessId, today),
    selectCollectedNames(db, businessId),
  ])
  const all = v.parse(v.array(Row), rows?.results)
  return {
    live: all.filter(({ state }) => state === "live"),
    archived: all.filter(({ state }) => state === "archived"),
    names: readCollectedNames(names),
  }
}
