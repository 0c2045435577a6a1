import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, Slug } from "../../shared/ids.ts"
import type { TouchpointSetup } from "../../shared/touchpoint.ts"
import type { Author } from "./change-fields.ts"
import { countUnknown, releaseUnknown } from "./release-unknown.ts"

/** A name is free where votes only wait for it, and where one was archived that never had a vote. */
const freeName = (t: string): string =>
  `(${t}.state = 'waiting' OR (${t}.state = 'archived' AND NOT EXISTS (SELECT 1 FROM votes AS v
    WHERE v.business_id = ?1 AND v.touchpoint_id = ${t}.id)))`

/**
 * ?2 is a JSON list of setups. Each comes last of its stage, in the order given. Where there is a row of a free name, it
 * becomes it; where the business has one of that name, nothing is written.
 */
const INSERT = `
INSERT INTO touchpoints (business_id, slug, state, name, stage, kind, critical, expectation, target, question, owner_id,
  created_at, position)
SELECT ?1, s.value ->> 'slug', 'live', s.value ->> 'name', s.value ->> 'stage', s.value ->> 'kind',
  s.value ->> 'critical', s.value ->> 'expectation', s.value ->> 'target', s.value -> 'question',
  (SELECT id FROM members WHERE business_id = ?1 AND id = ?3 AND left_at IS NULL), ?4,
  (SELECT coalesce(max(t.position) + 1, 0) FROM touchpoints AS t
    WHERE t.business_id = ?1 AND t.stage = s.value ->> 'stage') + s.key
FROM json_each(?2) AS s WHERE true
ON CONFLICT (business_id, slug) DO UPDATE SET state = 'live', name = excluded.name, stage = excluded.stage,
  kind = excluded.kind, critical = excluded.critical, expectation = excluded.expectation, target = excluded.target,
  question = excluded.question, owner_id = excluded.owner_id, created_at = excluded.created_at,
  position = excluded.position, dismissed_at = NULL, archived_at = NULL
WHERE ${freeName("touchpoints")}
RETURNING slug`

/** Written before them: of the setups (?2), those that there is no touchpoint of yet. */
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'create', json_patch(?5, json_object('touchpoints', json_group_array(json_object(
  'touchpoint', s.value ->> 'slug', 'name', s.value ->> 'name', 'stage', s.value ->> 'stage') ORDER BY s.key)))
FROM json_each(?2) AS s WHERE NOT EXISTS (SELECT 1 FROM touchpoints AS t
  WHERE t.business_id = ?1 AND t.slug = s.value ->> 'slug' AND NOT ${freeName("t")})
HAVING count(*) > 0 RETURNING id`

const Created = v.array(v.object({ slug: Slug }))
const Entry = v.array(v.object({ id: v.number() }))

export interface CreatedTouchpoints {
  slugs: Slug[]
  /** Of the audit log; undefined: all of them were there already, and nothing was written. */
  entry: number | undefined
}

/**
 * Creates touchpoints in one transaction with the log's entry, and then releases what waited for them.
 *
 * @param template whose they are; undefined: a member thought of them
 */
export const createTouchpoints = async (
  db: D1Database,
  businessId: BusinessId,
  setups: readonly TouchpointSetup[],
  { memberId, at }: Author,
  { ownerId = memberId, template }: { ownerId?: number | null; template?: string } = {},
): Promise<CreatedTouchpoints> => {
  const slugs = setups.map(({ slug }) => slug)
  const about = JSON.stringify(template === undefined ? {} : { template })
  const wanted = JSON.stringify(setups.map((setup) => ({ ...setup, critical: Number(setup.critical) })))
  const [waiting, entry, inserted] = await db.batch([
    countUnknown(db, businessId, slugs),
    db.prepare(INSERT_ENTRY).bind(businessId, wanted, at, memberId, about),
    db.prepare(INSERT).bind(businessId, wanted, ownerId, at),
  ])
  const created = v.parse(Created, inserted?.results).map(({ slug }) => slug)
  await releaseUnknown(db, businessId, { counted: waiting, created }, { memberId, at })
  return { slugs: created, entry: v.parse(Entry, entry?.results)[0]?.id }
}

/** The names that are taken: of live touchpoints, and of archived ones that have votes. */
export const listTakenNames = async (db: D1Database, businessId: BusinessId): Promise<ReadonlySet<Slug>> => {
  const { results } = await db
    .prepare(`SELECT t.slug FROM touchpoints AS t WHERE t.business_id = ?1 AND NOT ${freeName("t")}`)
    .bind(businessId)
    .run()
  return new Set(v.parse(Created, results).map(({ slug }) => slug))
}
