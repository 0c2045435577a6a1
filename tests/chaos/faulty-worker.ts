import { transformWithOxc } from "vite"
import type { BareWorker } from "../support/bare-workerd.ts"
import { readHouse } from "../support/house-files.ts"

/** What the wrapper is made of; all modules lie side by side in workerd, under their last name. */
const MODULES = [
  "tests/chaos/workers/climate.ts",
  "tests/chaos/workers/faulty-database.ts",
  "tests/support/seeded-random.ts",
  "demo/random.ts",
]
const WRAPPER = "tests/chaos/workers/faulty-house.ts"

const moduleName = (path: string) => path.replace(/^.*\//, "").replace(/\.ts$/, ".js")

const scriptOf = async (path: string): Promise<string> => {
  const { code } = await transformWithOxc(readHouse(path), path)
  return code.replace(/(\bfrom\s*")([^"]+\.ts)"/g, (_, from, target) => `${from}./${moduleName(target)}"`)
}

/** The house as deployed, behind a database that goes wrong. */
export const faultyWorker = async (house: string, seed: number): Promise<BareWorker> => {
  const modules: Record<string, string> = { [moduleName("worker/index.ts")]: house }
  for (const path of MODULES) modules[moduleName(path)] = await scriptOf(path)
  return {
    name: "collector",
    script: await scriptOf(WRAPPER),
    modules,
    options: { bindings: { CHAOS_SEED: seed } },
  }
}
