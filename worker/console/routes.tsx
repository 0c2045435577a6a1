import { Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import type { MemberEnv } from "../auth/guard.ts"
import type { Env } from "../env.ts"
import type { Fault } from "../fault.ts"
import { htmlOf } from "../frame/html.ts"
import { toPage } from "../frame/lost-page.tsx"
import type { Membership } from "../store/members.ts"
import { readTouchpoint, readTouchpointFreshness } from "../store/read-touchpoint.ts"
import { alerts } from "./alerts/routes.ts"
import { asking } from "./asking/routes.tsx"
import { emails } from "./email/routes.tsx"
import { heldVotes } from "./held/routes.tsx"
import { journey } from "./journey/routes.tsx"
import { apiKeys } from "./keys/routes.tsx"
import { kioskDeeds } from "./kiosks/deed-routes.tsx"
import { kioskPages } from "./kiosks/routes.tsx"
import { auditLog } from "./log-routes.tsx"
import { parkedBatches } from "./parked/routes.tsx"
import { periodOf } from "./period-of.ts"
import { places } from "./places/routes.tsx"
import { poster } from "./poster/routes.tsx"
import { settings } from "./settings/routes.tsx"
import { team } from "./team/routes.tsx"
import { TouchpointPage } from "./touchpoint/page.tsx"
import { touchpointView } from "./touchpoint/view.ts"
import { translation } from "./translation/routes.tsx"
import { versionOf } from "./version.ts"
import { wallPages } from "./wall/routes.tsx"
import { screens } from "./wall/screen-routes.tsx"
import { words } from "./words/routes.tsx"

const NOT_MODIFIED = { status: 304 } as const

const pages = new Hono<MemberEnv>()

const noSuchTouchpoint = ({ name }: Membership["business"]): Fault => ({
  status: 404,
  code: "unknown-touchpoint",
  message: "No such touchpoint",
  hint: `${name} has no touchpoint here. It may have been renamed or archived.`,
})

pages.get("/touchpoints/:slug", async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const notFound = () => toPage(noSuchTouchpoint(business))
  const slug = v.safeParse(Slug, c.req.param("slug"))
  if (!slug.success) return notFound()
  const viewed = await periodOf(c, now, slug.output)
  const { period } = viewed
  const versionNow = (freshness: string) => versionOf(`${freshness} ${period.current.from}`, now)
  const known = c.req.header("If-None-Match")
  if (known) {
    const freshness = await readTouchpointFreshness(c.env.DB, business.id, slug.output, period.today)
    if ((await versionNow(freshness)) === known) return new Response(null, NOT_MODIFIED)
  }
  const read = await readTouchpoint(c.env.DB, business.id, slug.output, period)
  if (!read) return notFound()
  const version = await versionNow(read.freshness)
  c.header("ETag", version)
  const view = touchpointView(read, period)
  return c.html(htmlOf(<TouchpointPage {...{ member, business, viewed, version, view, now }} />))
})

/** What members open. Guards stand on each path, so that this room answers for no other. */
export const consolePages = new Hono<{ Bindings: Env }>()
consolePages.get("/", (c) => c.redirect("/journey", 303))
consolePages.route("/", journey)
consolePages.route("/", pages)
consolePages.route("/", asking)
consolePages.route("/", emails)
consolePages.route("/", translation)
consolePages.route("/", places)
consolePages.route("/", poster)
consolePages.route("/", team)
consolePages.route("/", apiKeys)
consolePages.route("/", settings)
consolePages.route("/", kioskPages)
consolePages.route("/", kioskDeeds)
consolePages.route("/", alerts)
consolePages.route("/", heldVotes)
consolePages.route("/", parkedBatches)
consolePages.route("/", auditLog)
consolePages.route("/", words)
consolePages.route("/", wallPages)
consolePages.route("/", screens)
