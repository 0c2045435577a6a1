import type { D1Database } from "@cloudflare/workers-types"
import type { DayRange } from "../../../shared/day-range.ts"
import { placesOf, wordsIn } from "../../pulse/said-words.ts"
import { type Comment, readComments, selectNamedComments } from "../../store/comments.ts"
import type { Membership } from "../../store/members.ts"
import {
  COMMENTS_LOOKED_THROUGH_MAX,
  type CommentCursor,
  type CommentsWanted,
  readLookedThrough,
  readWanted,
  selectLookedThrough,
  selectWanted,
  type WantedComment,
} from "../../store/search-comments.ts"
import { type CommentsQuery, filtersOf } from "./address.ts"
import { asciiWordsOf, hasAll, joined, needlesOf, type Stretch, stretchesOf } from "./matching.ts"

export interface FoundComment extends Comment {
  /** What was looked for in it. */
  stretches: Stretch[]
}

export interface FoundComments {
  comments: FoundComment[]
  /** Where older ones go on; undefined: there are none. */
  next: CommentCursor | undefined
  /** So many were looked through, and older ones were not; undefined: all were. */
  stoppedAt: CommentCursor | undefined
}

/** What is looked for in the words themselves. */
interface Sought {
  needles: string[]
  word: string | undefined
}

const matches = ({ needles, word }: Sought, { comment, lang }: Pick<WantedComment, "comment" | "lang">) =>
  hasAll(needles, comment) && (word === undefined || placesOf(word, comment, lang).length > 0)

const mayShowContact = ({ member }: Membership, { touchpoint }: Comment): boolean =>
  member.role === "admin" || (member.role === "owner" && touchpoint.ownerId === member.id)

/** In keys as in searches: what is not ASCII is for `matches` to find. */
const wantedBy = (query: CommentsQuery, days: DayRange | undefined, sought: Sought): CommentsWanted => ({
  touchpoint: query.touchpoint,
  face: query.face,
  reason: query.reason,
  channel: query.channel,
  place: query.place,
  days,
  unread: query.only === "unread",
  contact: query.only === "contact",
  ascii: asciiWordsOf([...sought.needles, ...(sought.word === undefined ? [] : wordsIn(sought.word))]),
})

/**
 * A page of comments, newest first. Without filters as many are read as are shown; with any, no more are looked through
 * than `COMMENTS_LOOKED_THROUGH_MAX`, and the next page goes on there.
 *
 * @param days of the tap; undefined: any
 */
export const findComments = async (
  db: D1Database,
  membership: Membership,
  query: CommentsQuery,
  days: DayRange | undefined,
  perPage: number,
): Promise<FoundComments> => {
  const { id: businessId } = membership.business
  const sought = { needles: needlesOf(query.q ?? ""), word: query.word?.toLowerCase() }
  const wanted = wantedBy(query, days, sought)
  const { touchpoint: _, ...filters } = filtersOf(query)
  const filtered = Object.values(filters).some((value) => value !== undefined)
  const byWords = sought.needles.length > 0 || sought.word !== undefined
  const through = filtered ? COMMENTS_LOOKED_THROUGH_MAX : perPage + 1
  const scope = { after: query.after, through }
  const [words, end] = await db.batch([
    selectWanted(db, businessId, wanted, { ...scope, limit: byWords ? through : perPage + 1 }),
    ...(filtered ? [selectLookedThrough(db, businessId, wanted, scope)] : []),
  ])
  const found = readWanted(words).filter((comment) => matches(sought, comment))
  const page = found.slice(0, perPage)
  const more = found.length > perPage
  const stoppedAt = more || end === undefined ? undefined : readLookedThrough(end)
  const last = page.at(-1)
  const named =
    page.length === 0
      ? []
      : readComments(await selectNamedComments(db, businessId, page, query.contact ?? "").run())
  return {
    comments: named.map((comment) => ({
      ...comment,
      contact: mayShowContact(membership, comment) ? comment.contact : null,
      stretches: joined([
        ...stretchesOf(sought.needles, comment.comment),
        ...(sought.word === undefined ? [] : placesOf(sought.word, comment.comment, comment.lang)),
      ]),
    })),
    next: more && last ? { at: last.at, touchpointId: last.touchpointId, id: last.id } : stoppedAt,
    stoppedAt,
  }
}
