import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, type Slug } from "../../shared/ids.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({
    name: v.string(),
    state: TouchpointState,
    owner_id: v.nullable(MemberId),
    last_day: v.nullable(v.number()),
  }),
  v.transform(({ owner_id, last_day, ...row }) => ({ ...row, ownerId: owner_id, lastDay: last_day })),
)
/** Where a touchpoint stands, whatever its state. `lastDay`: of its newest counted or held vote; null: never one. */
export type TouchpointStanding = v.InferOutput<typeof Row>

/** No row: the business has none of that name. */
export const selectStanding = (db: D1Database, businessId: BusinessId, slug: Slug): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.name, t.state, t.owner_id, (
         SELECT max(day) FROM counters WHERE business_id = ?1 AND touchpoint_id = t.id
       ) AS last_day
       FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2`,
    )
    .bind(businessId, slug)

export const readStanding = (result: D1Result | undefined): TouchpointStanding | undefined =>
  v.parse(v.array(Row), result?.results)[0]
