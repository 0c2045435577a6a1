import { Hono } from "hono"
import * as v from "valibot"
import { csvLine } from "../../shared/csv-line.ts"
import type { MemberEnv } from "../auth/guard.ts"
import { htmlOf } from "../frame/html.ts"
import { type AuditRow, readAudit, readAuthors, selectAudit, selectAuthors } from "../store/audit.ts"
import { readTouchpoints, selectTouchpoints } from "../store/touchpoints.ts"
import { streamText } from "../stream-text.ts"
import { LogPage } from "./log-page.tsx"
import { LogQuery, scopeOf } from "./log-query.ts"

const ENTRIES_PER_PAGE = 100
/** Entries that are read for a file at a time: some 2 MB of a Worker's memory. */
const ENTRIES_AT_ONCE = 5000

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

const lineOf = ({ id, at, member, action, detail }: AuditRow): string =>
  csvLine([id, new Date(at).toISOString(), member, action, JSON.stringify(detail)])

auditLog.get("/log.csv", async (c) => {
  const { business } = c.var
  const scope = scopeOf(v.parse(LogQuery, c.req.query()))
  const readBefore = async (before: number | undefined) =>
    readAudit(await selectAudit(c.env.DB, business.id, ENTRIES_AT_ONCE, { ...scope, before }).run())
  const first = await readBefore(scope.before)
  const texts = async function* () {
    yield csvLine(["entry", "at", "member", "action", "detail"])
    for (let entries = first; entries.length > 0; entries = await readBefore(entries.at(-1)?.id)) {
      yield entries.map(lineOf).join("")
      if (entries.length < ENTRIES_AT_ONCE) return
    }
  }
  return c.body(streamText(texts()), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="audit-log.csv"',
  })
})
