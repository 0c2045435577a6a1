import type { Context } from "hono"
import { Hono } from "hono"
import * as v from "valibot"
import type { DayRange } from "../../../shared/day-range.ts"
import { localTime } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { findMarked } from "../../store/mark-comments.ts"
import { readCommentsFrame } from "../../store/read-comments-frame.ts"
import type { CommentCursor } from "../../store/search-comments.ts"
import { streamText } from "../../stream-text.ts"
import { periodOf } from "../period-of.ts"
import { unknownTouchpoint } from "../refusals.ts"
import { anchorOf, CommentsQuery, commentsAddress } from "./address.ts"
import { CommentsPage } from "./comments-page.tsx"
import { COMMENTS_HEAD, commentsLines } from "./comments-table.ts"
import { findComments } from "./find-comments.ts"
import { COMMENTS_PER_PAGE, mark } from "./mark.ts"

/** Comments that are read for a file at a time: a few hundred KB of a Worker's memory, two of D1's answers. */
const COMMENTS_AT_ONCE = 1_000

export const voice = new Hono<MemberEnv>()

const queryOf = (c: Context<MemberEnv>): CommentsQuery =>
  v.parse(CommentsQuery, {
    ...c.req.query(),
    ...(c.req.param("slug") && { touchpoint: c.req.param("slug") }),
  })

/** The days that an address asks for; undefined: any. */
const daysOf = async (
  c: Context<MemberEnv>,
  query: CommentsQuery,
  now: number,
): Promise<DayRange | undefined> => {
  const { period, from, to, touchpoint } = query
  if (period === undefined && from === undefined && to === undefined) return undefined
  return (await periodOf(c, now, touchpoint)).period.current
}

const page = async (c: Context<MemberEnv>): Promise<Response> => {
  const now = Date.now()
  const { member, business } = c.var
  const query = queryOf(c)
  if (c.req.param("slug") !== undefined && query.touchpoint === undefined) return unknownTouchpoint(c.var)
  const days = await daysOf(c, query, now)
  const frame = await readCommentsFrame(c.env.DB, business.id, query.touchpoint)
  if (query.touchpoint !== undefined && !frame.at) return unknownTouchpoint(c.var)
  const found = await findComments(c.env.DB, c.var, query, days, COMMENTS_PER_PAGE)
  const detail = query.marked ? await findMarked(c.env.DB, business.id, query.marked) : undefined
  const { counts, at, keptMonths, ...choices } = frame
  return c.html(
    htmlOf(
      <CommentsPage
        {...{ member, business, query, found, counts, at, keptMonths, now }}
        choices={{ ...choices, now: localTime(business.timeZone, now) }}
        marked={query.marked && detail ? { entry: query.marked, detail } : undefined}
      />,
    ),
  )
}

voice.get("/comments", page)
voice.get("/touchpoints/:slug/comments", page)

/** The address holds what is looked at, and the member comes back to it; what is marked is in the form. */
const marks = async (c: Context<MemberEnv>): Promise<Response> => {
  const query = queryOf(c)
  const form = new URLSearchParams(await c.req.text())
  const marked = await mark(c.env.DB, c.var, form, Date.now())
  if (typeof marked !== "number") return marked
  const one = form.get("read") ?? form.get("unread")
  const back = commentsAddress({ ...query, contact: undefined, marked: marked || undefined })
  return c.redirect(one ? `${back}#${anchorOf(one)}` : back, 303)
}
voice.post("/comments", marks)
voice.post("/touchpoints/:slug/comments", marks)

voice.get("/comments.csv", async (c) => {
  // All of what is looked at, whichever page of it the link stood on.
  const query = { ...v.parse(CommentsQuery, c.req.query()), contact: undefined }
  const days = await daysOf(c, query, Date.now())
  const readFrom = (after: CommentCursor | undefined) =>
    findComments(c.env.DB, c.var, { ...query, after }, days, COMMENTS_AT_ONCE)
  // What can't be read at all is said by a page; a file that is cut breaks off.
  const first = await readFrom(undefined)
  const texts = async function* () {
    yield COMMENTS_HEAD
    for (let found = first; ; found = await readFrom(found.next)) {
      yield commentsLines(found.comments)
      if (!found.next) return
    }
  }
  return c.body(streamText(texts()), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="comments.csv"',
  })
})
