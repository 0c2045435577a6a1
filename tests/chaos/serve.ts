import { readFileSync } from "node:fs"
import { startBareWorkerd } from "../support/bare-workerd.ts"

/** The process that is killed: Node and, in its process group, workerd with the Worker and its database. */
const [bundle, stateFolder] = process.argv.slice(2)
if (!bundle || !stateFolder || !process.send) throw new Error("this file is run by tests/chaos/keeper.ts")

// When the run itself dies, nothing is left behind.
process.once("disconnect", () => process.exit())
const { urls } = await startBareWorkerd(
  [{ name: "collector", script: readFileSync(bundle, "utf8") }],
  stateFolder,
)
process.send({ url: String(urls.collector) })
