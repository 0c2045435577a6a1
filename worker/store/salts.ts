import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"

/** D1 hands a BLOB over as a list of bytes. */
const Salt = v.object({
  day: v.number(),
  salt: v.pipe(
    v.array(v.number()),
    v.transform((bytes) => new Uint8Array(bytes)),
  ),
})
/** The key of a day's visitor hashes; `day` counts UTC days since 1970. */
export type Salt = v.InferOutput<typeof Salt>

/**
 * Today's and yesterday's salts, today's made of `fresh` where nobody has made it yet. Older ones are deleted first: what
 * was hashed with them can't be recomputed from then on.
 */
export const ensureSalts = async (db: D1Database, today: number, fresh: Uint8Array): Promise<Salt[]> => {
  const [, , salts] = await db.batch([
    db.prepare("DELETE FROM salts WHERE day < ?1 - 1").bind(today),
    db.prepare("INSERT OR IGNORE INTO salts (day, salt) VALUES (?1, ?2)").bind(today, fresh),
    db.prepare("SELECT day, salt FROM salts WHERE day BETWEEN ?1 - 1 AND ?1").bind(today),
  ])
  return v.parse(v.array(Salt), salts?.results)
}
