import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, Slug } from "../../shared/ids.ts"

const Row = v.pipe(
  v.object({ slug: Slug, name: v.string(), area: v.string(), archived_at: v.nullable(v.number()) }),
  v.transform(({ archived_at, ...row }) => ({ ...row, archived: archived_at !== null })),
)
/** A place that people have named; `area` is empty where it lies in none. */
export type NamedPlace = v.InferOutput<typeof Row>

/** Every named place, archived ones included, by area and name. */
export const selectPlaces = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT slug, name, area, archived_at FROM places WHERE business_id = ?1 AND name <> ''
       ORDER BY area = '', area COLLATE NOCASE, name COLLATE NOCASE, slug`,
    )
    .bind(businessId)

/**
 * SQL: what the place in `column` is called, its slug where nobody has named it, in a query whose ?1 is the business.
 */
export const placeName = (column: string): string =>
  `coalesce((SELECT nullif(p.name, '') FROM places AS p WHERE p.business_id = ?1 AND p.slug = ${column}), ${column})`

export const readPlaces = (result: D1Result | undefined): NamedPlace[] =>
  v.parse(v.array(Row), result?.results)

export const listPlaces = async (db: D1Database, businessId: BusinessId): Promise<NamedPlace[]> =>
  readPlaces(await selectPlaces(db, businessId).run())

/** How many places have a name, for the cap. */
export const countPlaces = async (db: D1Database, businessId: BusinessId): Promise<number> =>
  v.parse(
    v.number(),
    await db
      .prepare("SELECT count(*) AS named FROM places WHERE business_id = ?1 AND name <> ''")
      .bind(businessId)
      .first("named"),
  )
