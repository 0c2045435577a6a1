import type { V4WorkerOptionsShape } from "miniflare"
import { transformWithOxc } from "vite"
import type { BareWorker } from "../support/bare-workerd.ts"
import { readHouse } from "../support/house-files.ts"

const scriptOf = async (name: string): Promise<string> => {
  const path = `tests/bench/workers/${name}.ts`
  return (await transformWithOxc(readHouse(path), path)).code
}

/**
 * Each database is a Durable Object of its own: what one Worker stores never slows another down. A queue takes one
 * consumer only, and of several Workers none has to be it: while D1 answers, nothing is queued.
 */
const ownDatabase = (name: string): V4WorkerOptionsShape => ({
  d1Databases: { DB: name },
  queueConsumers: {},
})

export const emptyWorker = async (): Promise<BareWorker> => ({
  name: "empty",
  script: await scriptOf("empty"),
})

export const bareWorker = async (): Promise<BareWorker> => ({
  name: "bare",
  script: await scriptOf("bare"),
  options: ownDatabase("bare"),
})

/** The house as deployed. */
export const houseWorker = (name: string, bundle: string): BareWorker => ({
  name,
  script: bundle,
  options: ownDatabase(name),
})

/** A Worker around the house: what it imports stands beside it. */
const around = async (script: string): Promise<string> =>
  (await scriptOf(script))
    .replace("../../../worker/index.ts", "./house.js")
    .replace("./metered.ts", "./metered.js")

/** The house as deployed, behind a meter of its database. */
export const meteredWorker = async (name: string, bundle: string): Promise<BareWorker> => ({
  name,
  script: await around("metered"),
  modules: { "house.js": bundle },
  options: ownDatabase(name),
})

/** The house with a database that can be full, and a queue that delivers when it is told. */
export const queueingWorker = async (name: string, bundle: string): Promise<BareWorker> => ({
  name,
  script: await around("queueing"),
  modules: { "house.js": bundle, "metered.js": await around("metered") },
  options: ownDatabase(name),
})
