import { parseArgs } from "node:util"
import * as v from "valibot"
import { NAME_MAX_CHARS } from "../../shared/limits.ts"
import { plainName } from "../../shared/plain-name.ts"
import { mintApiKey } from "../auth/api-key.ts"
import { chooseBusiness } from "./choose.ts"
import { CommandError, runCommand } from "./command.ts"
import { withDatabase } from "./database.ts"
import { readSettings } from "./settings.ts"

const USAGE = `npm run api-key [-- options]

Makes a key for the owner API. It is shown once: only its hash is kept.

  --name "…"        what it is for, so that it can be told from others later; today's date when not said
  --business lt_…   the site key, where there are several businesses
  --remote          in the deployed database instead of the local one (STATE_DIR)`

/** A key nobody named can still be told from others by its day. */
const nameOfToday = () => `API key of ${new Date().toISOString().slice(0, 10)}`

const Name = v.optional(
  v.pipe(
    v.string(),
    v.transform(plainName),
    v.minLength(1, '--name must say what the key is for, like --name "Weekly report"'),
    v.maxLength(NAME_MAX_CHARS, `--name must be at most ${NAME_MAX_CHARS} characters`),
  ),
  nameOfToday,
)

const main = async () => {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      business: { type: "string" },
      remote: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const name = v.safeParse(Name, values.name)
  if (!name.success) throw new CommandError(name.issues[0].message)
  const { stateDir } = readSettings(process.env)
  const where = values.remote ? { remote: true as const } : { remote: false as const, stateDir }
  await withDatabase(where, async (db) => {
    const business = await chooseBusiness(db, values.business)
    const key = await mintApiKey(db, business.id, { name: name.output }, Date.now())
    console.log(`“${name.output}” reads ${business.name}. Keep it now, it is not shown again:`)
    console.log(key)
  })
}

await runCommand(main)
