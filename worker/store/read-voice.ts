import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { type Comment, readComments, selectComments } from "./comments.ts"
import { type CommentCounts, readCommentCounts, selectCommentCounts } from "./count-comments.ts"
import { type ReasonCount, readReasons, selectReasons } from "./reasons.ts"
import { readSaid, type SaidRow, selectSaidAnywhere, selectSaidHere } from "./said-comments.ts"

/** Comments on the touchpoint's page: a taste of them; the others have a page of their own. */
const COMMENTS_SHOWN = 5

/** What customers said at a touchpoint. */
export interface VoiceRead {
  reasons: ReasonCount[]
  /** The newest, of any day. */
  comments: Comment[]
  counts: CommentCounts
  /** Comments of the period, and of the whole business, to tell words by. */
  here: SaidRow[]
  anywhere: SaidRow[]
}

/**
 * @param period its days, and those it is compared with; without `previous` nothing is compared
 */
export const selectVoice = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { current, previous }: { current: DayRange; previous?: DayRange | undefined },
): D1PreparedStatement[] => [
  selectReasons(db, businessId, slug, current, previous),
  selectComments(db, businessId, slug, COMMENTS_SHOWN),
  selectCommentCounts(db, businessId, slug),
  selectSaidHere(db, businessId, slug, current),
  selectSaidAnywhere(db, businessId),
]

export const readVoice = ([reasons, comments, counts, here, anywhere]: readonly (
  | D1Result
  | undefined
)[]): VoiceRead => ({
  reasons: readReasons(reasons),
  comments: readComments(comments),
  counts: readCommentCounts(counts),
  here: readSaid(here),
  anywhere: readSaid(anywhere),
})
