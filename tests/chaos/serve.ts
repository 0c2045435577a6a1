import { readFileSync } from "node:fs"
import type { V4WorkerOptionsShape } from "miniflare"
import { startBareWorkerd } from "../support/bare-workerd.ts"

/**
 * The process that is killed: Node and, in its process group, workerd with the Worker and its database. It loads its
 * modules, says so, and starts when it is told to: the next one stands ready while this one is still under load.
 */
const [bundle, options, stateFolder] = process.argv.slice(2)
if (!bundle || !options || !stateFolder || !process.send)
  throw new Error("this file is run by tests/chaos/keeper.ts")

// When the run itself dies, nothing is left behind.
process.once("disconnect", () => process.exit())
process.once("message", async () => {
  const script = readFileSync(bundle, "utf8")
  const house: V4WorkerOptionsShape = JSON.parse(readFileSync(options, "utf8"))
  const { urls } = await startBareWorkerd([{ name: "collector", script }], stateFolder, { house })
  process.send?.({ url: String(urls.collector) })
})
process.send({ ready: true })
