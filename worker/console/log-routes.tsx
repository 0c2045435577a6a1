import { Hono } from "hono"
import * as v from "valibot"
import { csvLine } from "../../shared/csv-line.ts"
import type { MemberEnv } from "../auth/guard.ts"
import { htmlOf } from "../frame/html.ts"
import { readAudit, readAuthors, selectAudit, selectAuthors } from "../store/audit.ts"
import { readTouchpoints, selectTouchpoints } from "../store/touchpoints.ts"
import { LogPage } from "./log-page.tsx"
import { LogQuery, logAddress, scopeOf } from "./log-query.ts"

const ENTRIES_PER_PAGE = 100
/** What one file holds: years of a busy business. Older entries follow with `before`. */
const ENTRIES_PER_FILE = 5000

export const auditLog = new Hono<MemberEnv>()

auditLog.get("/log", async (c) => {
  const { member, business } = c.var
  const query = v.parse(LogQuery, c.req.query())
  const [found, touchpoints, authors] = await c.env.DB.batch([
    selectAudit(c.env.DB, business.id, ENTRIES_PER_PAGE + 1, scopeOf(query)),
    selectTouchpoints(c.env.DB, business.id),
    selectAuthors(c.env.DB, business.id),
  ])
  const entries = readAudit(found)
  const props = {
    ...{ member, business, query },
    names: new Map(readTouchpoints(touchpoints).map(({ slug, name }) => [slug, name])),
    authors: readAuthors(authors),
    entries: entries.slice(0, ENTRIES_PER_PAGE),
    more: entries.length > ENTRIES_PER_PAGE,
    now: Date.now(),
  }
  return c.html(htmlOf(<LogPage {...props} />))
})

auditLog.get("/log.csv", async (c) => {
  const { business } = c.var
  const query = v.parse(LogQuery, c.req.query())
  const wanted = selectAudit(c.env.DB, business.id, ENTRIES_PER_FILE + 1, scopeOf(query))
  const found = readAudit(await wanted.run())
  const entries = found.slice(0, ENTRIES_PER_FILE)
  const last = entries.at(-1)
  const older = last && found.length > ENTRIES_PER_FILE ? { ...query, before: last.id } : undefined
  const lines = entries.map(({ id, at, member, action, detail }) =>
    csvLine([id, new Date(at).toISOString(), member, action, JSON.stringify(detail)]),
  )
  return c.body([csvLine(["entry", "at", "member", "action", "detail"]), ...lines].join(""), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    // A file that is not the whole log says so by its name to people, and where it goes on to programs.
    "Content-Disposition": `attachment; filename="audit-log${older ? `-from-entry-${last?.id}` : ""}.csv"`,
    ...(older && { Link: `<${new URL(logAddress(older, "/log.csv"), c.req.url)}>; rel="next"` }),
  })
})
