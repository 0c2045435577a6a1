import type { D1Database } from "@cloudflare/workers-types"

/** A mistake in the store's SQL: wherever `from` stands in a statement, `to` stands instead. */
export interface PlantedBug {
  name: string
  from: string
  to: string
}

/** The same database, behind a store with this mistake in it. */
export const withBug = (db: D1Database, { name, from, to }: PlantedBug) => {
  let planted = 0
  const wrong = new Proxy(db, {
    get: (real, property) => {
      if (property === "prepare") {
        return (sql: string) => {
          if (sql.includes(from)) planted += 1
          return real.prepare(sql.replaceAll(from, to))
        }
      }
      const value: unknown = Reflect.get(real, property)
      return typeof value === "function" ? value.bind(real) : value
    },
  })
  return {
    db: wrong,
    /** @throws when the store no longer has such a place: then the bug must be planted elsewhere */
    mustBePlanted: () => {
      if (planted === 0) throw new Error(`no statement holds “${from}” any more: plant “${name}” elsewhere`)
    },
  }
}
