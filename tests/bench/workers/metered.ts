import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import house from "../../../worker/index.ts"

/** What D1 says it read and wrote for one request. */
interface Meter {
  read: number
  written: number
  /** Milliseconds inside SQLite. */
  ms: number
}

const note = (meter: Meter, { meta }: D1Result) => {
  meter.read += meta.rows_read
  meter.written += meta.rows_written
  meter.ms += meta.duration
}

const inner = new WeakMap<object, D1PreparedStatement>()

const meteredStatement = (statement: D1PreparedStatement, meter: Meter): D1PreparedStatement => {
  const noted = <T>(result: D1Result<T>): D1Result<T> => {
    note(meter, result)
    return result
  }
  const all = async <T>() => noted(await statement.all<T>())
  const metered = {
    bind: (...values: unknown[]) => meteredStatement(statement.bind(...values), meter),
    all,
    run: async <T>() => noted(await statement.run<T>()),
    first: async (column?: string) => {
      const row = (await all<Record<string, unknown>>()).results[0]
      return row === undefined ? null : column === undefined ? row : row[column]
    },
    raw: () => Promise.reject(new Error("raw() tells no rows read: not metered")),
  } as D1PreparedStatement
  inner.set(metered, statement)
  return metered
}

const meteredDatabase = (db: D1Database, meter: Meter): D1Database =>
  ({
    prepare: (sql: string) => meteredStatement(db.prepare(sql), meter),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const results = await db.batch<T>(statements.map((statement) => inner.get(statement) ?? statement))
      for (const result of results) note(meter, result)
      return results
    },
  }) as D1Database

/** Does something over a metered database; the answer's headers tell what that read and wrote. */
export const metered = async (
  db: D1Database,
  task: (db: D1Database) => Promise<Response>,
): Promise<Response> => {
  const meter: Meter = { read: 0, written: 0, ms: 0 }
  const answer = await task(meteredDatabase(db, meter))
  const headers = new Headers(answer.headers)
  headers.set("x-rows-read", String(meter.read))
  headers.set("x-rows-written", String(meter.written))
  headers.set("x-database-ms", String(meter.ms))
  return new Response(answer.body, { status: answer.status, headers })
}

/** The house as it is, on a meter. */
export default {
  fetch: (request: Request, env: { DB: D1Database }, context: never): Promise<Response> =>
    metered(env.DB, async (DB) => house.fetch(request, { ...env, DB }, context)),
}
