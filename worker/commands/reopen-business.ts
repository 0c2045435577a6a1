import { parseArgs } from "node:util"
import { listClosedBusinesses, reopenBusiness } from "../store/close-business.ts"
import { CommandError, runCommand } from "./command.ts"
import { withDatabase } from "./database.ts"
import { readSettings } from "./settings.ts"

const USAGE = `npm run reopen-business [-- options]

Opens a business again that an admin has closed, as long as it is not deleted: for seven days.

  --business lt_…   the site key that it had, where several are closed
  --remote          in the deployed database instead of the local one (STATE_DIR)`

const main = async () => {
  const { values } = parseArgs({
    options: {
      business: { type: "string" },
      remote: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const { stateDir } = readSettings(process.env)
  const where = values.remote ? { remote: true as const } : { remote: false as const, stateDir }
  await withDatabase(where, async (db) => {
    const closed = await listClosedBusinesses(db)
    const asked = closed.filter(({ siteKey }) => values.business === undefined || siteKey === values.business)
    const [business, ...others] = asked
    if (!business) throw new CommandError("No such business is closed.")
    if (others.length > 0) {
      const names = asked.map(({ siteKey, name }) => `  --business ${siteKey}   ${name}`)
      throw new CommandError(`Several are closed. Say which one:\n\n${names.join("\n")}`)
    }
    await reopenBusiness(db, business.id, Date.now())
    console.log(`${business.name} is open again. Its members sign in as before; npm run sign-in-link helps.`)
  })
}

await runCommand(main)
