import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { D1Database } from "@cloudflare/workers-types"
import { bootHouse } from "./boot-house.ts"
import { makeReadyHouse, optionsOf, readReadyHouse } from "./ready-house.ts"
import { HOUR_MS, roomIn } from "./room-in.ts"
import { forgetSiteKeys, renewSiteKey } from "./site-keys.ts"

/** The built assets' folder; workerd refuses to start without it, and most worker tests don't need its files. */
const ASSETS = "dist/public"

/** Most tests take less: those of a few seconds on a quiet machine, when it is busy. */
const TEST_TAKES_MS = 10_000

/** The real Worker in a real workerd with the real wrangler.toml and a migrated, empty D1. */
export interface TestWorker {
  /** Sends a request through the front door. Relative addresses are the Worker's own; redirects are not followed. */
  fetch(address: string, init?: RequestInit): Promise<Response>
  /** The Worker's own origin: `http://127.0.0.1:41234`. */
  readonly origin: string
  /** The Worker's database, for arranging and for looking afterwards. */
  readonly db: D1Database
  /** Where it keeps its database, and what it would have sent: `tmp/email`. */
  readonly folder: string
  /** What the Worker has logged since it started or since `empty()`. */
  logs(): string[]
  /** Deletes every row of every table and forgets the logs: as new, in a few ms. Not in the last seconds of an hour. */
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

/** A ready house, and how to take it away where it was made for this one Worker: programs that start only one. */
const findHouse = async () => {
  const found = readReadyHouse()
  if (found) return { ...found, takeAway: () => undefined }
  const takeAway = await makeReadyHouse()
  const made = readReadyHouse()
  if (!made) throw new Error("a house was made and is not there")
  return { ...made, takeAway }
}

/**
 * Starts a Worker of its own; stop it, or workerd outlives the test. In vitest files `useWorker` is simpler.
 *
 * @param configPath another wrangler.toml of the same Worker
 */
export const startWorker = async (configPath?: string): Promise<TestWorker> => {
  if (!existsSync(ASSETS)) mkdirSync(ASSETS, { recursive: true })
  const ready = await findHouse()
  const folder = mkdtempSync(join(tmpdir(), "lovetap-worker-"))
  cpSync(join(ready.folder, "state"), join(folder, "state"), { recursive: true })
  const options = configPath ? await optionsOf(configPath) : ready.options
  const { url, db, dispatch, logs, stop } = await bootHouse(ready.script, options, folder)
  const tables = await tablesOf(db)
  forgetSiteKeys()
  await roomIn(HOUR_MS, TEST_TAKES_MS)
  return {
    fetch: (address, init) => dispatch(new URL(address, url), { redirect: "manual", ...init }),
    origin: url.origin,
    db,
    folder,
    logs: () => [...logs],
    empty: async () => {
      await empty(db, tables)
      logs.length = 0
      renewSiteKey()
      await roomIn(HOUR_MS, TEST_TAKES_MS)
    },
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
      ready.takeAway()
    },
  }
}
