import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, VoteId } from "../../shared/ids.ts"

const Latest = v.pipe(
  v.string(),
  v.parseJson(),
  v.record(v.string(), v.tuple([VoteId, v.number()])),
  v.transform((latest) => new Map(Object.entries(latest).map(([slug, [id, at]]) => [slug, { id, at }]))),
)
const Row = v.object({ visitor: v.string(), hour: v.number(), votes: v.number(), latest: Latest })
/** A visitor as the database knows them: `visitor` is their hash, `votes` those of that hour (since 1970). */
export type StoredVisitor = v.InferOutput<typeof Row>

/** What one isolate has noticed of a visitor since it last wrote; `votes` are new ones. */
export interface NoticedVisitor {
  /** The salt's, UTC days since 1970. */
  day: number
  /** 16 hexadecimal digits. */
  visitor: string
  hour: number
  votes: number
  /** Kept only for businesses that watch for repeated votes. */
  latest: ReadonlyMap<string, { id: VoteId; at: number }>
}

/** Nothing for a business that has been deleted since: a later one may get its number. */
const ADD_VISITORS = `
INSERT INTO visitors (business_id, day, visitor, hour, votes, latest)
SELECT ?1, value->>0, unhex(value->>1), value->>2, value->>3, value->>4
FROM businesses AS b, json_each(?2) WHERE b.id = ?1
ON CONFLICT DO UPDATE SET
  votes = CASE WHEN excluded.hour = hour THEN votes + excluded.votes WHEN excluded.hour > hour THEN excluded.votes ELSE votes END,
  hour = max(hour, excluded.hour),
  latest = (SELECT json_group_object(key, json(value)) FROM json_each(json_patch(latest, excluded.latest))
    WHERE value->>1 >= ?3)
RETURNING lower(hex(visitor)) AS visitor, hour, votes, latest`

/**
 * Adds what was noticed to what other isolates have, and hands back the sums. Votes before `lookBackTo` (epoch ms) are
 * forgotten: no rule looks back to them, and they would link one day to the next.
 */
export const addVisitors = (
  db: D1Database,
  businessId: BusinessId,
  noticed: readonly NoticedVisitor[],
  lookBackTo: number,
): D1PreparedStatement =>
  db
    .prepare(ADD_VISITORS)
    .bind(
      businessId,
      JSON.stringify(
        noticed.map(({ day, visitor, hour, votes, latest }) => [
          day,
          visitor,
          hour,
          votes,
          JSON.stringify(Object.fromEntries([...latest].map(([slug, { id, at }]) => [slug, [id, at]]))),
        ]),
      ),
      lookBackTo,
    )

export const readVisitors = (result: D1Result | undefined): StoredVisitor[] =>
  v.parse(v.array(Row), result?.results)

/** What is written of a visitor, by today's hash and by yesterday's; nothing of most: see `notes.ts`. */
export const findVisitor = async (
  db: D1Database,
  businessId: BusinessId,
  today: number,
  hashes: readonly string[],
): Promise<StoredVisitor[]> =>
  readVisitors(
    await db
      .prepare(
        `SELECT lower(hex(visitor)) AS visitor, hour, votes, latest FROM visitors
         WHERE day BETWEEN ?2 - 1 AND ?2 AND business_id = ?1 AND visitor IN (SELECT unhex(value) FROM json_each(?3))`,
      )
      .bind(businessId, today, JSON.stringify(hashes))
      .run(),
  )
