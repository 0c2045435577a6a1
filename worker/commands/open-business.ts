import { parseArgs } from "node:util"
import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { FoldedSlug, mintSiteKey } from "../../shared/ids.ts"
import { STAGES } from "../../shared/journey.ts"
import { NAME_MAX_CHARS } from "../../shared/limits.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { plainName } from "../../shared/plain-name.ts"
import { TouchpointSetup, UNDECIDED } from "../../shared/touchpoint.ts"
import { mintSignInLink } from "../auth/sign-in-link.ts"
import { createBusiness, createMember, createTouchpoint } from "../store/setup.ts"
import { CommandError, runCommand } from "./command.ts"
import { withDatabase } from "./database.ts"
import { readSettings } from "./settings.ts"

const USAGE = `npm run open-business -- --name "Corner Shop" --admin "Kim Example" --email kim@example.com [options]

Opens a business with its first admin and touchpoints, and prints its tag and a sign-in link.

  --touchpoint "core: Pay at the till"   may be repeated; its stage is one of ${STAGES.join(", ")}; core when not said
  --time-zone Europe/Lisbon              days and hours are counted in it; this machine's when not said
  --remote                               in the deployed database instead of the local one (STATE_DIR)
  --origin https://…                     where the deployed Worker is; needed with --remote`

const line = (option: string) => {
  const need = `Say --${option} "…"`
  return v.pipe(
    v.string(need),
    v.transform(plainName),
    v.minLength(1, need),
    v.maxLength(NAME_MAX_CHARS, `--${option} is too long`),
  )
}

const NewTouchpoint = v.object({
  ...TouchpointSetup.entries,
  slug: FoldedSlug,
  stage: v.picklist(STAGES, `A touchpoint's stage must be one of ${STAGES.join(", ")}`),
})

/** “core: Pay at the till” → a touchpoint as it is set up before anybody has reworded it. @throws CommandError */
const touchpointOf = (text: string): TouchpointSetup => {
  const [, stage = "core", name = ""] = /^(?:\s*(\w+)\s*:)?\s*(.*?)\s*$/.exec(text) ?? []
  const setup = v.safeParse(NewTouchpoint, {
    slug: name,
    name: plainName(name),
    stage,
    kind: "active",
    critical: false,
    expectation: "",
    target: null,
    question: UNDECIDED,
  })
  if (!setup.success) throw new CommandError(`--touchpoint "${text}": ${setup.issues[0].message}`)
  return setup.output
}

const Order = v.object({
  name: line("name"),
  admin: line("admin"),
  email: v.pipe(line("email"), v.email("--email must be an e-mail address")),
  "time-zone": v.optional(TimeZone, () => Intl.DateTimeFormat().resolvedOptions().timeZone),
  origin: v.optional(
    v.pipe(v.string(), v.url("--origin must be an address, like https://lovetap.example.com")),
  ),
  touchpoint: v.optional(v.array(v.pipe(v.string(), v.transform(touchpointOf))), []),
})
type Order = v.InferOutput<typeof Order>

const open = async (db: D1Database, order: Order, now: number) => {
  const siteKey = mintSiteKey(crypto.getRandomValues(new Uint8Array(16)))
  const business = { name: order.name, siteKey, timeZone: order["time-zone"], policy: {} }
  const id = await createBusiness(db, business, now)
  const ownerId = await createMember(db, id, { name: order.admin, email: order.email, role: "admin" }, now)
  for (const [position, setup] of order.touchpoint.entries()) {
    await createTouchpoint(db, id, { setup, ownerId, position }, now)
  }
  return { siteKey, signInPath: await mintSignInLink(db, ownerId, now) }
}

const main = async () => {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      admin: { type: "string" },
      email: { type: "string" },
      "time-zone": { type: "string" },
      touchpoint: { type: "string", multiple: true },
      origin: { type: "string" },
      remote: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const { port, stateDir } = readSettings(process.env)
  const order = v.safeParse(Order, values)
  if (!order.success) {
    const [issue] = order.issues
    const missing = issue.path?.at(-1)?.origin === "key"
    throw new CommandError(`${missing ? `Say --${v.getDotPath(issue)} "…"` : issue.message}\n\n${USAGE}`)
  }
  const slugs = order.output.touchpoint.map(({ slug }) => slug)
  if (new Set(slugs).size < slugs.length) throw new CommandError("Two touchpoints have the same name.")
  const { origin } = order.output
  if (values.remote && origin === undefined) {
    throw new CommandError("With --remote say where the Worker is: --origin https://lovetap.example.com")
  }
  const at = new URL(origin ?? `http://localhost:${port}`).origin
  const where = values.remote ? { remote: true as const } : { remote: false as const, stateDir }
  const { siteKey, signInPath } = await withDatabase(where, (db) => open(db, order.output, Date.now()))
  console.log(`${order.output.name} is open. Its tag, for any page:

  <script async src="${at}/w.js" data-key="${siteKey}" data-touchpoint="${slugs[0] ?? "checkout"}"></script>

Signs ${order.output.admin} in, once, within 15 minutes:

  ${at}${signInPath}`)
}

await runCommand(main)
