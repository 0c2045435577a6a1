import { Hono } from "hono"
import * as v from "valibot"
import { localTime } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import type { Fault } from "../../fault.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { periodAt } from "../../pulse/period.ts"
import type { Membership } from "../../store/members.ts"
import { listParked } from "../../store/parked.ts"
import { type HeldRead, type HeldScope, readHeld, readHeldRule } from "../../store/read-held.ts"
import { ParkedCard } from "../parked/parked-card.tsx"
import { CREATE_PATH, HeldQuery, heldAddress } from "./address.ts"
import { createNamed } from "./create.ts"
import { decide } from "./decide.ts"
import { HeldPage } from "./held-page.tsx"
import { HeldRulePage } from "./held-rule-page.tsx"

/** What is told by day, and what came in: four whole weeks, as everywhere by default. */
const PERIOD = "28d"
/** Parked batches are rare: so many mean a long outage, and those after them show as these are replayed. */
const PARKED_SHOWN = 50

export const heldVotes = new Hono<MemberEnv>()

/** An address that names a touchpoint which the business does not have, and which no vote has named either. */
const isUnknown = ({ touchpoint }: HeldQuery, read: Pick<HeldRead, "touchpoint">): boolean =>
  touchpoint !== undefined && read.touchpoint === undefined

const unknownTouchpoint = ({ name }: Membership["business"]): Fault => ({
  status: 404,
  code: "unknown-touchpoint",
  message: t("No such touchpoint"),
  hint: t("{name} has no touchpoint of this name, and no vote has named it.", { name }),
})

heldVotes.get("/held", async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const query = v.parse(HeldQuery, c.req.query())
  const range = periodAt(PERIOD, localTime(business.timeZone, now)).current
  const scope: HeldScope = {
    businessId: business.id,
    slug: query.touchpoint,
    days: range,
    ownerId: member.role === "owner" ? member.id : null,
    justMade: query.decided,
  }
  const props = { member, business, query, range, now }
  const { rule } = query
  if (rule === undefined) {
    const batches = await listParked(c.env.DB, business.id, PARKED_SHOWN)
    const parked = <ParkedCard {...{ batches, now, member, business }} />
    const read = await readHeld(c.env.DB, scope)
    if (isUnknown(query, read)) return toPage(unknownTouchpoint(business))
    return c.html(htmlOf(<HeldPage read={read} {...{ ...props, parked }} />))
  }
  const read = await readHeldRule(c.env.DB, scope, rule, query.after)
  if (isUnknown(query, read)) return toPage(unknownTouchpoint(business))
  return c.html(htmlOf(<HeldRulePage rule={rule} read={read} {...props} />))
})

/** The address holds what is looked at, and the member comes back to it; what is decided is in the form. */
heldVotes.post("/held", async (c) => {
  const fields = Object.fromEntries(new URLSearchParams(await c.req.text()))
  const decided = await decide(c.env.DB, c.var, fields, Date.now())
  if (!decided.ok) return toPage(decided.fault)
  const query = v.parse(HeldQuery, c.req.query())
  return c.redirect(heldAddress({ ...query, decided: decided.entry ?? 0 }), 303)
})

/** Where a form was refused its address stays in the browser. */
heldVotes.get(CREATE_PATH, (c) => c.redirect(heldAddress({}), 303))

heldVotes.post(CREATE_PATH, async (c) => {
  const fields = Object.fromEntries(new URLSearchParams(await c.req.text()))
  const created = await createNamed(c.env.DB, c.var, fields, Date.now())
  return created.ok ? c.redirect(`/touchpoints/${created.touchpoint}`, 303) : toPage(created.fault)
})
