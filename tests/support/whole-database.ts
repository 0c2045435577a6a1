import type { D1Database } from "@cloudflare/workers-types"

/** Every row of every table, as one text: two of them are the same only when nothing was written in between. */
export const wholeDatabase = async (db: D1Database): Promise<string> => {
  const { results } = await db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*' ORDER BY name",
    )
    .all<{ name: string }>()
  const tables = await db.batch(results.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`)))
  return JSON.stringify(tables.map(({ results: rows }, index) => [results[index]?.name, rows]))
}
