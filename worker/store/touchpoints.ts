import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, Slug, TouchpointId } from "../../shared/ids.ts"
import { Kind, STAGES, Stage } from "../../shared/journey.ts"
import { Question } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({
    id: TouchpointId,
    slug: Slug,
    name: v.string(),
    stage: Stage,
    kind: Kind,
    critical: v.number(),
    expectation: v.string(),
    target: v.nullable(v.number()),
    question: v.pipe(v.string(), v.parseJson(), Question),
    owner: v.nullable(v.string()),
  }),
  v.transform((row) => ({ ...row, critical: row.critical === 1 })),
)
/** A live touchpoint as its people set it up; `owner` is a name, null where nobody owns it. */
export type Touchpoint = v.InferOutput<typeof Row>

const STAGE_ORDER = `CASE t.stage ${STAGES.map((stage, order) => `WHEN '${stage}' THEN ${order}`).join(" ")} END`

const SELECT = `
  SELECT t.id, t.slug, t.name, t.stage, t.kind, t.critical, t.expectation, t.target, t.question, m.name AS owner
  FROM touchpoints AS t LEFT JOIN members AS m ON m.id = t.owner_id AND m.business_id = t.business_id
  WHERE t.business_id = ?1 AND t.state = 'live'`

/** All live touchpoints in the journey's order. */
export const selectTouchpoints = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db.prepare(`${SELECT} ORDER BY ${STAGE_ORDER}, t.position, t.id`).bind(businessId)

/** One live touchpoint, or no row. */
export const selectTouchpoint = (db: D1Database, businessId: BusinessId, slug: Slug): D1PreparedStatement =>
  db.prepare(`${SELECT} AND t.slug = ?2`).bind(businessId, slug)

export const readTouchpoints = (result: D1Result | undefined): Touchpoint[] =>
  v.parse(v.array(Row), result?.results)

export const listTouchpoints = async (db: D1Database, businessId: BusinessId): Promise<Touchpoint[]> =>
  readTouchpoints(await selectTouchpoints(db, businessId).run())
