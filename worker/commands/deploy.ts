import { readFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import type { BuiltWidget } from "../../shared/tag.ts"
import { listBusinesses } from "../store/directory.ts"
import { startBuilds } from "./build.ts"
import { CommandError, runCommand } from "./command.ts"
import { databaseName, listRemoteDatabases, withDatabase } from "./database.ts"
import { createMissingQueues } from "./queues.ts"
import { ROOT, runWrangler } from "./wrangler.ts"

const USAGE = `npm run deploy [-- --dry-run]

Builds, creates the D1 database and the queues at the first deploy, migrates and deploys the Worker to the account
that wrangler is signed in to (“npx wrangler login”, or CLOUDFLARE_API_TOKEN).

  --dry-run   builds and bundles into dist/worker; touches no network`

/** What customers' browsers keep for a year under a version's name must be what that version stays. */
const needRelease = async () => {
  const { released, version }: BuiltWidget = JSON.parse(await readFile(`${ROOT}dist/public/w.json`, "utf8"))
  if (!released)
    throw new CommandError(
      `The widget is not released as ${version} yet: npm run release, commit what it writes, and deploy again.`,
    )
}

const main = async () => {
  const { values } = parseArgs({
    options: { "dry-run": { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  })
  if (values.help) return console.log(USAGE)
  await Promise.all(startBuilds().map(({ ended }) => ended))
  if (values["dry-run"]) {
    await runWrangler(["deploy", "--dry-run", "--outdir", "dist/worker"], { offline: true })
    return
  }
  await needRelease()
  const name = await databaseName()
  const exists = (await listRemoteDatabases()).some((database) => database.name === name)
  if (!exists) await runWrangler(["d1", "create", name, "--update-config=false"])
  // Before the deploy: the new Worker must never meet the old schema. Migrations only add, so the old one is fine.
  await runWrangler(["d1", "migrations", "apply", name, "--remote"])
  // The collector needs it, and D1's list of functions is its own: better to stop here than to refuse every vote.
  await runWrangler([
    "d1",
    "execute",
    name,
    "--remote",
    "--command",
    "SELECT count(*) FROM jsonb_each('[1]')",
  ])
  await createMissingQueues()
  await runWrangler(["deploy"])
  const businesses = await withDatabase({ remote: true }, listBusinesses)
  console.log(
    businesses.length === 0
      ? `\nNo business is open on it yet. A link that opens one, in a browser:

  npm run set-up-link -- --remote --origin https://…  (the address above)`
      : "\nOpen another business on it: npm run set-up-link -- --remote --help",
  )
}

await runCommand(main)
