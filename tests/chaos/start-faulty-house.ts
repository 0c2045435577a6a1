import type { D1Database } from "@cloudflare/workers-types"
import type { V4WorkerOptionsShape } from "miniflare"
import * as v from "valibot"
import { transformWithOxc } from "vite"
import { type BareWorker, startBareWorkerd } from "../support/bare-workerd.ts"
import type { MadeBusiness } from "../support/businesses.ts"
import { readHouse } from "../support/house-files.ts"
import type { PartSetting } from "./part.ts"
import { openShops } from "./shops.ts"
import type { Blows, Climate } from "./workers/climate.ts"

/** What the wrapper is made of; all modules lie side by side in workerd, under their last name. */
const MODULES = [
  "tests/chaos/workers/climate.ts",
  "tests/chaos/workers/faulty-database.ts",
  "tests/chaos/workers/unruly-delivery.ts",
  "tests/support/seeded-random.ts",
  "demo/random.ts",
]
const WRAPPER = "tests/chaos/workers/faulty-house.ts"

const moduleName = (path: string) => path.replace(/^.*\//, "").replace(/\.ts$/, ".js")

const scriptOf = async (path: string): Promise<string> => {
  const { code } = await transformWithOxc(readHouse(path), path)
  return code.replace(/(\bfrom\s*")([^"]+\.ts)"/g, (_, from, target) => `${from}./${moduleName(target)}"`)
}

/** The house as deployed, inside its wrapper. */
const faultyWorker = async (house: string, seed: number): Promise<BareWorker> => {
  const modules: Record<string, string> = { [moduleName("worker/index.ts")]: house }
  for (const path of MODULES) modules[moduleName(path)] = await scriptOf(path)
  return {
    name: "collector",
    script: await scriptOf(WRAPPER),
    modules,
    options: { bindings: { CHAOS_SEED: seed } },
  }
}

/** The house over a database and behind a queue that go wrong on demand, with the shops in it. */
export interface FaultyHouse {
  url: () => Promise<URL>
  /** Straight into the database: nothing goes wrong here. */
  db: D1Database
  businesses: readonly MadeBusiness[]
  setClimate(climate: Climate): Promise<Blows>
  /** Puts messages into the collector's queue. */
  enqueue(bodies: readonly unknown[]): Promise<Blows>
  /** What was done to it so far. */
  blows(): Promise<Blows>
  /** Errors it did not expect itself: bugs. */
  unexpected(): string[]
  stop(): Promise<void>
}

const AnsweredBlows = v.record(v.string(), v.number())

export const startFaultyHouse = async (
  { bundle, folder, seed }: PartSetting,
  house: V4WorkerOptionsShape,
): Promise<FaultyHouse> => {
  const logs: string[] = []
  const worker = await faultyWorker(bundle.script, seed)
  const workerd = await startBareWorkerd([worker], folder, { house, onLog: (line) => logs.push(line) })
  const db = await workerd.db(worker.name)
  const businesses = await openShops(db)
  const url = workerd.urls[worker.name]
  if (!url) throw new Error("the collector has no address")
  const command = async (name: string, body?: unknown): Promise<Blows> => {
    const init = body === undefined ? {} : { method: "PUT", body: JSON.stringify(body) }
    const answer = await fetch(new URL(`/chaos/${name}`, url), init)
    return v.parse(AnsweredBlows, await answer.json())
  }
  return {
    url: () => Promise.resolve(url),
    db,
    businesses,
    setClimate: (climate) => command("climate", climate),
    enqueue: (bodies) => command("enqueue", bodies),
    blows: () => command("blows"),
    unexpected: () => logs.filter((line) => line.startsWith("unexpected:")),
    stop: workerd.stop,
  }
}
