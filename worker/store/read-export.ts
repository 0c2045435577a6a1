import type { D1Database, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, SiteKey } from "../../shared/ids.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { EXPORT_PARTS, type ExportPart } from "./export-parts.ts"

/**
 * Rows read from the database at a time: some 2 MB of a Worker's 128, and never more than 10. A request may ask a
 * thousand times, which is five million rows (on D1's free plan fifty times, a quarter of a million).
 */
const ROWS_AT_ONCE = 5000

const Business = v.pipe(
  v.object({
    name: v.string(),
    site_key: SiteKey,
    time_zone: v.string(),
    policy: StoredPolicy,
    created_at: v.number(),
  }),
  v.transform(({ name, site_key, time_zone, policy, created_at }) => ({
    name,
    siteKey: site_key,
    timeZone: time_zone,
    policy,
    createdAt: new Date(created_at).toISOString(),
  })),
)
const Count = v.tuple([v.object({ n: v.number() })])

/** What an export begins with. */
export interface Manifest {
  business: v.InferOutput<typeof Business>
  /** Rows of each kind, when it was begun. */
  counts: Record<string, number>
}

export const readManifest = async (db: D1Database, businessId: BusinessId): Promise<Manifest> => {
  const [business, ...counted] = await db.batch([
    db
      .prepare("SELECT name, site_key, time_zone, policy, created_at FROM businesses WHERE id = ?1")
      .bind(businessId),
    ...EXPORT_PARTS.map(({ table }) =>
      db.prepare(`SELECT count(*) AS n FROM ${table} WHERE business_id = ?1`).bind(businessId),
    ),
  ])
  const counts = EXPORT_PARTS.map(
    ({ type }, at) => [type, v.parse(Count, counted[at]?.results)[0].n] as const,
  )
  return {
    business: v.parse(v.tuple([Business]), business?.results)[0],
    counts: Object.fromEntries(counts),
  }
}

/** The first page, or the one behind the row whose key is ?2, a JSON list. Tables are read in the order of their key. */
const pageOf = ({ type, table, key, fields }: ExportPart, first: boolean): string => {
  const columns = key.map((column) => (typeof column === "string" ? `x.${column}` : `x.${column.bytes}`))
  const told = key.map((column) => (typeof column === "string" ? `x.${column}` : `hex(x.${column.bytes})`))
  const asked = key.map((column, at) =>
    typeof column === "string" ? `json_extract(?2, '$[${at}]')` : `unhex(json_extract(?2, '$[${at}]'))`,
  )
  return `SELECT json_object('type', '${type}', ${fields}) AS line, json_array(${told.join(", ")}) AS key
    FROM ${table} AS x WHERE x.business_id = ?1 AND ${first ? "?2 IS NULL" : `(${columns.join(", ")}) > (${asked.join(", ")})`}
    ORDER BY ${columns.join(", ")} LIMIT ?3`
}

const Rows = v.array(v.object({ line: v.string(), key: v.string() }))

/** Every row of the business as a line of JSON, some at a time; each page is read when it is asked for. */
export async function* readExport(db: D1Database, businessId: BusinessId): AsyncGenerator<string[]> {
  for (const part of EXPORT_PARTS) {
    for (let after: string | null = null; ; ) {
      const { results }: D1Result = await db
        .prepare(pageOf(part, after === null))
        .bind(businessId, after, ROWS_AT_ONCE)
        .all()
      const rows: v.InferOutput<typeof Rows> = v.parse(Rows, results)
      if (rows.length > 0) yield rows.map(({ line }) => line)
      const last = rows.at(-1)
      if (rows.length < ROWS_AT_ONCE || !last) break
      after = last.key
    }
  }
}
