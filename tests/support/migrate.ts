import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { D1Database } from "@cloudflare/workers-types"
import { unstable_splitSqlQuery as splitSql } from "wrangler"
import { ROOT, readHouse } from "./house-files.ts"

const MIGRATIONS = "worker/migrations"

/** Applies every migration to an empty database, in one transaction each. */
export const migrate = async (db: D1Database): Promise<void> => {
  const files = readdirSync(join(ROOT, MIGRATIONS)).filter((name) => name.endsWith(".sql"))
  for (const file of files.toSorted()) {
    await db.batch(splitSql(readHouse(`${MIGRATIONS}/${file}`)).map((statement) => db.prepare(statement)))
  }
}
