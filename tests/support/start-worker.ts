import { existsSync, mkdirSync } from "node:fs"
import type { D1Database } from "@cloudflare/workers-types"
import { createTestHarness, type TestHarness } from "wrangler"
import type { Env } from "../../worker/env.ts"
import { renewSiteKey } from "./site-keys.ts"

/** The built assets' folder; workerd refuses to start without it, and most worker tests don't need its files. */
const ASSETS = "dist/public"

/** The real Worker in a real workerd with the real wrangler.toml and a migrated, empty D1. */
export interface TestWorker {
  /** Sends a request through the front door. Relative addresses are the Worker's own; redirects are not followed. */
  fetch(address: string, init?: RequestInit): Promise<Response>
  /** The Worker's own origin: `http://127.0.0.1:41234`. */
  readonly origin: string
  /** The Worker's database, for arranging and for looking afterwards. */
  readonly db: D1Database
  /** What the Worker has logged since it started or since `empty()`. */
  logs(): string[]
  /** Deletes every row of every table and forgets the logs: as new, in a few ms. */
  empty(): Promise<void>
  stop(): Promise<void>
}

const tablesOf = async (db: D1Database): Promise<string[]> => {
  const { results } = await db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>()
  return results.map(({ name }) => name).filter((name) => name !== "d1_migrations")
}

const empty = async (db: D1Database, tables: readonly string[]) => {
  // Checked at the end of the transaction, so the order of the tables does not matter.
  const deferred = db.prepare("PRAGMA defer_foreign_keys = on")
  await db.batch([deferred, ...tables.map((table) => db.prepare(`DELETE FROM "${table}"`))])
}

/** Starts a Worker of its own; stop it, or workerd outlives the test. In vitest files `useWorker` is simpler. */
export const startWorker = async (configPath = "wrangler.toml"): Promise<TestWorker> => {
  if (!existsSync(ASSETS)) mkdirSync(ASSETS, { recursive: true })
  const harness: TestHarness = createTestHarness({ workers: [{ configPath }] })
  const { url } = await harness.listen()
  const handle = harness.getWorker<Env>()
  await handle.applyD1Migrations("DB")
  const { DB: db } = await handle.getEnv()
  const tables = await tablesOf(db)
  return {
    fetch: (address, init) =>
      harness.fetch(address, { redirect: "manual", ...init } as never) as unknown as Promise<Response>,
    origin: url.origin,
    db,
    logs: () => harness.getLogs().map(({ message }) => message),
    empty: async () => {
      await empty(db, tables)
      harness.clearLogs()
      renewSiteKey()
    },
    stop: () => harness.close(),
  }
}
