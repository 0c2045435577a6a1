import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { Env } from "../env.ts"
import { CommandError } from "./command.ts"
import { CONFIG_FILE, OFFLINE_ENV, readWranglerConfig, runWrangler } from "./wrangler.ts"

/** Which database a command speaks to. */
export type Where = { remote: true } | { remote: false; stateDir: string }

type Work<Result> = (db: D1Database) => Promise<Result>

/** Runs some work on the database, and lets go of it whatever happens. */
export const withDatabase = async <Result>(where: Where, work: Work<Result>): Promise<Result> => {
  if (where.remote) return withRemote(work)
  if (existsSync(localState(where.stateDir))) return withLocalDatabase(where.stateDir, work)
  throw new CommandError(`There is no local database in ${where.stateDir} yet: npm start makes one.`)
}

/** Wrangler's folder in a state folder. */
export const localState = (stateDir: string): string => join(stateDir, "v3")

/** Like `withDatabase`, for who makes the local database: a new one is empty. */
export const withLocalDatabase = async <Result>(stateDir: string, work: Work<Result>): Promise<Result> => {
  Object.assign(process.env, OFFLINE_ENV)
  // Loading wrangler takes a second: only for those who get this far.
  const { getPlatformProxy } = await import("wrangler")
  const { env, dispose } = await getPlatformProxy<Env>({
    configPath: CONFIG_FILE,
    persist: { path: localState(stateDir) },
    remoteBindings: false,
  })
  try {
    return await work(env.DB)
  } finally {
    await dispose()
  }
}

const Databases = v.pipe(v.string(), v.parseJson(), v.array(v.object({ name: v.string(), uuid: v.string() })))

/** The account's D1 databases, as wrangler's login sees them. */
export const listRemoteDatabases = async () =>
  v.parse(Databases, await runWrangler(["d1", "list", "--json"], { capture: true }))

/** The database's name in wrangler.toml: the one name that is not a local matter. */
export const databaseName = async (): Promise<string> => {
  const [database] = (await readWranglerConfig()).d1_databases
  if (!database?.database_name) throw new CommandError("wrangler.toml names no D1 database.")
  return database.database_name
}

/** wrangler.toml has no id in it, so a passing configuration gives the remote database its id. */
const withRemote = async <Result>(work: Work<Result>): Promise<Result> => {
  const name = await databaseName()
  const found = (await listRemoteDatabases()).find((database) => database.name === name)
  if (!found)
    throw new CommandError(`Your account has no D1 database “${name}” yet: run npm run deploy first.`)
  const folder = await mkdtemp(join(tmpdir(), "lovetap-remote-"))
  try {
    const configPath = join(folder, "wrangler.json")
    const database = { binding: "DB", database_name: name, database_id: found.uuid, remote: true }
    const { compatibility_date } = await readWranglerConfig()
    const config = { name, compatibility_date, d1_databases: [database] }
    await writeFile(configPath, JSON.stringify(config))
    const { getPlatformProxy } = await import("wrangler")
    const { env, dispose } = await getPlatformProxy<Env>({ configPath, persist: false, remoteBindings: true })
    try {
      return await work(env.DB)
    } finally {
      await dispose()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
