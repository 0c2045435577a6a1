import * as v from "valibot"
import { grantAccess } from "../worker/commands/access.ts"
import { chooseBusiness, chooseMember } from "../worker/commands/choose.ts"
import { runCommand } from "../worker/commands/command.ts"
import { withLocalDatabase } from "../worker/commands/database.ts"
import { migrateLocal } from "../worker/commands/migrate-local.ts"
import { readSettings } from "../worker/commands/settings.ts"
import { CAFE_LUMEN, DEMO_ADMIN } from "./business.ts"
import { demoCodes } from "./kiosks.ts"
import { seedDemo } from "./seed.ts"

/** What preparing the database hands to the program that asked for it, as one line of JSON. */
export const Prepared = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    signInPath: v.string(),
    apiKey: v.string(),
    codes: v.object({
      fine: v.optional(v.string()),
      behind: v.optional(v.string()),
      yours: v.optional(v.string()),
    }),
  }),
)

/** Migrates, opens the café where it is not open yet, and makes a way in. */
const main = async () => {
  const { stateDir } = readSettings(process.env)
  const access = await withLocalDatabase(stateDir, async (db) => {
    await migrateLocal(db)
    const now = Date.now()
    await seedDemo(db, now)
    const to = { siteKey: CAFE_LUMEN.siteKey, email: DEMO_ADMIN, keyName: "npm start" }
    const business = await chooseBusiness(db, to.siteKey)
    const { id: memberId } = await chooseMember(db, business, to.email)
    const codes = await demoCodes(db, business.id, memberId, now)
    return { ...(await grantAccess(db, to, now)), codes }
  })
  console.log(JSON.stringify(access))
}

if (import.meta.main) await runCommand(main)
