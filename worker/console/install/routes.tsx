import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { localTime } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { findSetupDeed } from "../../store/find-setup-deed.ts"
import { readArrivals } from "../../store/read-arrivals.ts"
import { readAsking } from "../../store/read-asking.ts"
import { saidInTag } from "../asking/said-in-tag.ts"
import { unknownTouchpoint } from "../refusals.ts"
import { saidIn } from "../setup/flash.tsx"
import { Arrivals } from "./arrival.tsx"
import { readBuilt } from "./built.ts"
import { InstallPage } from "./install-page.tsx"

const PAGE = "/touchpoints/:slug/install"

/** Where a touchpoint is brought to its customers. */
export const installing = new Hono<MemberEnv>()

const readHere = async (c: Context<MemberEnv>, now: number) => {
  const slug = v.safeParse(Slug, c.req.param("slug"))
  if (!slug.success) return undefined
  const { business } = c.var
  return readArrivals(c.env.DB, business.id, slug.output, localTime(business.timeZone, now).day)
}

installing.get(PAGE, async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const read = await readHere(c, now)
  const asking = read && (await readAsking(c.env.DB, business.id, read.touchpoint.slug))
  if (!read || !asking) return unknownTouchpoint(c.var)
  const { origin } = new URL(c.req.url)
  const flash = saidIn(c.req.query())
  const deed = flash.entry === undefined ? undefined : await findSetupDeed(c.env.DB, business.id, flash.entry)
  const props = {
    ...{ member, business, read, now, flash, deed },
    tag: { worker: origin, key: read.siteKey, touchpoint: read.touchpoint.slug },
    said: saidInTag(asking.touchpoint.question),
    built: await readBuilt(c.env, origin),
  }
  return c.html(htmlOf(<InstallPage {...props} />))
})

/** What has come in by now, for the page's script. */
installing.get(`${PAGE}/arrived`, async (c) => {
  const now = Date.now()
  const read = await readHere(c, now)
  if (!read) return unknownTouchpoint(c.var)
  return c.html(htmlOf(<Arrivals read={read} timeZone={c.var.business.timeZone} now={now} />))
})
