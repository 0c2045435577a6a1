import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import { Channel } from "../../../shared/vote.ts"
import { PERIODS, type Period } from "../../pulse/period.ts"
import type { CommentKey } from "../../store/mark-comments.ts"
import type { CommentCursor } from "../../store/search-comments.ts"
import { addressOf } from "../period-of.ts"
import { RowNumber, readable } from "../read-address.ts"
import { SEARCH_MAX_CHARS } from "./matching.ts"

/** “1763800000000.12.019ab…”: a vote's moment and key, where a list goes on. */
const Cursor = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}\.\d{1,15}\.[0-9a-f]{32}$/),
  v.transform((text): CommentCursor => {
    const [at, touchpointId, id = ""] = text.split(".")
    return { at: Number(at), touchpointId: Number(touchpointId), id }
  }),
)

/** “12.019ab…”: a vote's key, as forms have it. */
export const KeyText = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}\.[0-9a-f]{32}$/),
  v.transform((text): CommentKey => {
    const [touchpointId, id = ""] = text.split(".")
    return { touchpointId: Number(touchpointId), id }
  }),
)
export const keyText = ({ touchpointId, id }: CommentKey): string => `${touchpointId}.${id}`

const words = v.pipe(v.string(), v.trim(), v.maxLength(SEARCH_MAX_CHARS), v.minLength(1))
const DATE = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

/** What the address of a page of comments says. */
export const CommentsQuery = v.object({
  touchpoint: readable(Slug),
  /** What is searched for. */
  q: readable(words),
  /** A word, or two that stand together: whole ones, as they are counted. */
  word: readable(words),
  face: readable(v.picklist(["love", "hate"])),
  /** As votes name it. */
  reason: readable(Slug),
  channel: readable(Channel),
  place: readable(Slug),
  /** Which comments: those nobody has read, or whose author can be answered. */
  only: readable(v.picklist(["unread", "contact"])),
  /** Of what days; without any of these, of all. */
  period: readable(v.picklist([...PERIODS, "since"])),
  from: readable(DATE),
  to: readable(DATE),
  after: readable(Cursor),
  /** The entry of what was just marked. */
  marked: readable(RowNumber),
  /** The vote whose author's contact is shown. */
  contact: readable(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
})
export type CommentsQuery = v.InferOutput<typeof CommentsQuery>

const cursorText = ({ at, touchpointId, id }: CommentCursor): string => `${at}.${touchpointId}.${id}`

/** The path of the comments of one touchpoint, or of all. */
export const commentsPath = (touchpoint: string | undefined): string =>
  touchpoint === undefined ? "/comments" : `/touchpoints/${touchpoint}/comments`

const fieldsOf = ({ touchpoint: _, after, marked, ...plain }: Partial<CommentsQuery>) => ({
  ...plain,
  after: after && cursorText(after),
  marked: marked === undefined ? undefined : String(marked),
})

/** The address of a page of comments. */
export const commentsAddress = (query: Partial<CommentsQuery>): string =>
  addressOf(commentsPath(query.touchpoint), fieldsOf(query))

/** The same comments as a file, on whichever page of them one is. */
export const commentsFile = ({
  after: _,
  marked: __,
  contact: ___,
  ...query
}: Partial<CommentsQuery>): string =>
  addressOf("/comments.csv", { touchpoint: query.touchpoint, ...fieldsOf(query) })

/** A period as these addresses say it. */
export const periodQuery = ({ name, current }: Period): Pick<CommentsQuery, "period" | "from" | "to"> =>
  name === "range"
    ? { period: undefined, from: dayToDate(current.from), to: dayToDate(current.to) }
    : { period: name, from: undefined, to: undefined }

/** What is wanted by the filters alone, from the newest on. */
export const filtersOf = ({ after: _, marked: __, contact: ___, ...filters }: CommentsQuery) => filters

/** Whether anything but the touchpoint is filtered by. */
export const isFiltered = (query: CommentsQuery): boolean => {
  const { touchpoint: _, ...filters } = filtersOf(query)
  return Object.values(filters).some((value) => value !== undefined)
}

/** The name of a comment's place on the page. */
export const anchorOf = (id: string): string => `c-${id.slice(-12)}`
