import { parseArgs } from "node:util"
import { mintSignInLink } from "../auth/sign-in-link.ts"
import { chooseBusiness, chooseMember } from "./choose.ts"
import { runCommand } from "./command.ts"
import { withDatabase } from "./database.ts"
import { readSettings } from "./settings.ts"
import { whereItRuns } from "./where-it-runs.ts"

const USAGE = `npm run sign-in-link [-- options]

Makes a link that signs a member in once, for a quarter of an hour.

  --business lt_…      the site key, where there are several businesses
  --member ana@…       whom to sign in; without it the first admin
  --remote             in the deployed database instead of the local one (STATE_DIR)
  --origin https://…   where the deployed console is; needed with --remote`

const main = async () => {
  const { values } = parseArgs({
    options: {
      business: { type: "string" },
      member: { type: "string" },
      remote: { type: "boolean", default: false },
      origin: { type: "string" },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const { origin, where } = whereItRuns(values, readSettings(process.env))
  await withDatabase(where, async (db) => {
    const business = await chooseBusiness(db, values.business)
    const member = await chooseMember(db, business, values.member)
    const path = await mintSignInLink(db, member.id, Date.now())
    console.log(`Signs ${member.name} (${member.role} of ${business.name}) in, once, within 15 minutes:`)
    console.log(`${origin}${path}`)
  })
}

await runCommand(main)
