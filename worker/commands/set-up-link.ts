import { parseArgs } from "node:util"
import { mintSetUpLink } from "../auth/set-up-link.ts"
import { runCommand } from "./command.ts"
import { withDatabase } from "./database.ts"
import { readSettings } from "./settings.ts"
import { whereItRuns } from "./where-it-runs.ts"

const USAGE = `npm run set-up-link [-- options]

Makes a link that opens a business with its first admin, once, within a day.

  --remote             in the deployed database instead of the local one (STATE_DIR)
  --origin https://…   where the deployed console is; needed with --remote`

const main = async () => {
  const { values } = parseArgs({
    options: {
      remote: { type: "boolean", default: false },
      origin: { type: "string" },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const { origin, where } = whereItRuns(values, readSettings(process.env))
  await withDatabase(where, async (db) => {
    const path = await mintSetUpLink(db, Date.now())
    console.log("Opens a business, once, within a day:")
    console.log(`${origin}${path}`)
  })
}

await runCommand(main)
