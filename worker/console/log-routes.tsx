import { Hono } from "hono"
import * as v from "valibot"
import type { MemberEnv } from "../auth/guard.ts"
import { htmlOf } from "../frame/html.ts"
import { readAudit, selectAudit } from "../store/audit.ts"
import { readTouchpoints, selectTouchpoints } from "../store/touchpoints.ts"
import { LogPage } from "./log-page.tsx"

const ENTRIES_PER_PAGE = 100

/** An address that says nothing readable shows the newest. */
const Before = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  undefined,
)

export const auditLog = new Hono<MemberEnv>()

auditLog.get("/log", async (c) => {
  const { member, business } = c.var
  const before = v.parse(Before, c.req.query("before"))
  const [found, touchpoints] = await c.env.DB.batch([
    selectAudit(c.env.DB, business.id, ENTRIES_PER_PAGE + 1, before),
    selectTouchpoints(c.env.DB, business.id),
  ])
  const entries = readAudit(found)
  const names = new Map(readTouchpoints(touchpoints).map(({ slug, name }) => [slug, name]))
  const props = {
    entries: entries.slice(0, ENTRIES_PER_PAGE),
    more: entries.length > ENTRIES_PER_PAGE,
    now: Date.now(),
  }
  return c.html(htmlOf(<LogPage {...{ member, business, names, before }} {...props} />))
})
