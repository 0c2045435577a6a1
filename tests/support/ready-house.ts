import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { V4WorkerOptionsShape } from "miniflare"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { bootHouse } from "./boot-house.ts"
import { bundleWorker } from "./bundle-worker.ts"
import { ROOT } from "./house-files.ts"

/** What each test Worker begins with and none has to make anew: the bundle, its bindings, a migrated database. */
export interface ReadyHouse {
  script: string
  options: V4WorkerOptionsShape
  /** Holds `state`, to be copied. */
  folder: string
}

/** Where it is, for the processes that run the files of tests. */
const VARIABLE = "LOVETAP_READY_HOUSE"

/** The bindings of a wrangler.toml, as wrangler itself understands it. Loading that takes most of a second. */
export const optionsOf = async (configPath: string): Promise<V4WorkerOptionsShape> => {
  const { unstable_getMiniflareWorkerOptions: read } = await import("wrangler")
  const { modulesRules: _, ...options } = read(configPath).workerOptions
  return options
}

/** Makes one for all the processes that are started from now on. @returns how to take it away again */
export const makeReadyHouse = async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), "lovetap-house-"))
  const { script } = bundleWorker(join(folder, "bundle"))
  const options = await optionsOf(join(ROOT, "wrangler.toml"))
  writeFileSync(join(folder, "options.json"), JSON.stringify(options))
  const house = await bootHouse(script, options, folder)
  await migrateLocal(house.db)
  await house.stop()
  process.env[VARIABLE] = folder
  return () => {
    delete process.env[VARIABLE]
    rmSync(folder, { recursive: true, force: true })
  }
}

export default makeReadyHouse

/** The one that was made for all; `undefined`: nobody has made one. */
export const readReadyHouse = (): ReadyHouse | undefined => {
  const folder = process.env[VARIABLE]
  if (!folder) return undefined
  return {
    folder,
    script: readFileSync(join(folder, "bundle/index.js"), "utf8"),
    options: JSON.parse(readFileSync(join(folder, "options.json"), "utf8")),
  }
}
