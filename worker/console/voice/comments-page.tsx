import { T, t, tn } from "../../frame/speech.tsx"
import type { CommentCounts } from "../../store/count-comments.ts"
import { COMMENTS_COUNTED_MAX } from "../../store/count-comments.ts"
import type { Marked } from "../../store/mark-comments.ts"
import type { Membership } from "../../store/members.ts"
import { COMMENTS_LOOKED_THROUGH_MAX } from "../../store/search-comments.ts"
import { Crumb } from "../crumb.tsx"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { momentName } from "../wording.ts"
import {
  type CommentsQuery,
  commentsAddress,
  commentsFile,
  filtersOf,
  isFiltered,
  keyText,
} from "./address.ts"
import { CommentRow, mayMark } from "./comment-row.tsx"
import { unreadText, upTo } from "./counts-text.ts"
import { type Choices, Filters } from "./filters.tsx"
import type { FoundComments } from "./find-comments.ts"
import { COMMENT_KEYS } from "./keys.ts"
import { NoComments } from "./no-comments.tsx"

export interface CommentsView extends Membership {
  query: CommentsQuery
  found: FoundComments
  counts: CommentCounts
  choices: Choices
  /** The touchpoint that is looked at; undefined: all are. */
  at: { name: string } | undefined
  /** What was just marked, and the entry that tells of it; undefined: nothing was. */
  marked: { entry: number; detail: Marked } | undefined
  /** After so many months a comment is deleted. */
  keptMonths: number
  now: number
}

const Summary = ({ counts, query, keptMonths }: CommentsView) => (
  <p class="say">
    {counts.comments < COMMENTS_COUNTED_MAX
      ? tn(counts.comments, "{n} comment.", "{n} comments.")
      : t("{count} comments.", { count: upTo(counts.comments, COMMENTS_COUNTED_MAX) })}{" "}
    {counts.held > 0 && (
      <>
        <T
          one="One more came with a vote that is held back: <a>see held votes</a>."
          say="{n} more came with votes that are held back: <a>see held votes</a>."
          n={counts.held}
          a={(words) => (
            <a href={query.touchpoint === undefined ? "/held" : `/held?touchpoint=${query.touchpoint}`}>
              {words}
            </a>
          )}
        />{" "}
      </>
    )}
    <span class="soft">
      {tn(
        keptMonths,
        "Comments are deleted a month after the tap.",
        "Comments are deleted {n} months after the tap.",
      )}
    </span>
  </p>
)

/** What was just marked, with its undo: a form of its own, so that it stands before that of the list. */
const MarkedLine = ({ marked, query }: Pick<CommentsView, "marked" | "query">) => {
  if (marked === undefined) return null
  const { as, comments: n, undoes } = marked.detail
  return (
    <FlashBox
      said={
        as === "read"
          ? tn(n, "{n} comment marked as read.", "{n} comments marked as read.")
          : tn(n, "{n} comment marked as unread.", "{n} comments marked as unread.")
      }
    >
      <UndoButton
        action={commentsAction(query)}
        name="undo"
        entry={marked.entry}
        label={undoes === undefined ? t("Undo") : t("Redo")}
      />
    </FlashBox>
  )
}

/** Where marks are posted; the query says which page to come back to. */
const commentsAction = (query: CommentsQuery): string => commentsAddress({ ...query, marked: undefined })

const NoneFound = ({ query, found, counts, business, now }: CommentsView) => {
  if (counts.comments === 0 && !isFiltered(query)) return <NoComments slug={query.touchpoint} />
  return (
    <Nothing>
      {found.stoppedAt
        ? t("No comment matches among the {n} looked through, back to {moment}.", {
            n: COMMENTS_LOOKED_THROUGH_MAX,
            moment: momentName(found.stoppedAt.at, business.timeZone, now),
          })
        : query.only === "unread"
          ? t("Nothing unread here.")
          : t("No comment matches.")}{" "}
      {found.next && (
        <a href={commentsAddress({ ...filtersOf(query), after: found.next })}>
          {t("Look through older ones")}
        </a>
      )}{" "}
      <a href={commentsAddress({ touchpoint: query.touchpoint })}>{t("Clear filters")}</a>
    </Nothing>
  )
}

const List = (view: CommentsView) => {
  const { query, found, member, business, now } = view
  const markable = found.comments.filter((comment) => mayMark(member, comment))
  const unread = markable.filter(({ read }) => read === undefined)
  return (
    <form class="card said-list" method="post" action={commentsAction(query)}>
      {unread.map(({ touchpoint, id }) => (
        <input key={id} type="hidden" name="shown" value={keyText({ touchpointId: touchpoint.id, id })} />
      ))}
      <ol>
        {found.comments.map((comment) => (
          <CommentRow key={comment.id} {...{ comment, query, member, business, now }} />
        ))}
      </ol>
      <div class="said-foot">
        {unread.length > 1 && (
          <button class="act" type="submit" name="all" value="read">
            {tn(unread.length, "Mark the {n} shown as read", "Mark all {n} shown as read")}
          </button>
        )}
        <nav class="pages" aria-label={t("Pages")}>
          {query.after && <a href={commentsAddress(filtersOf(query))}>{t("To the newest")}</a>}
          {found.next && (
            <a href={commentsAddress({ ...filtersOf(query), after: found.next })}>
              {found.stoppedAt ? t("Look through older ones") : t("Older ones")}
            </a>
          )}
          <a href={commentsFile(query)}>{t("As a table (CSV)")}</a>
        </nav>
      </div>
      {found.stoppedAt && (
        <p class="rest">
          {t("Looked through {n} comments, back to {moment}.", {
            n: COMMENTS_LOOKED_THROUGH_MAX,
            moment: momentName(found.stoppedAt.at, business.timeZone, now),
          })}
        </p>
      )}
    </form>
  )
}

/** What customers wrote, of one touchpoint or of all: newest first, searched, filtered, read. */
export const CommentsPage = (view: CommentsView) => {
  const { query, found, counts, choices, at, member, business } = view
  const title = at ? t("Comments: {touchpoint}", { touchpoint: at.name }) : t("Comments")
  return (
    <Frame
      title={title}
      script="comments"
      {...(at ? { under: "/journey" as const } : { at: "/comments" as const })}
      {...{ member, business }}
    >
      {at && (
        <Crumb
          above={{ "/journey": t("Journey"), [`/touchpoints/${query.touchpoint}`]: at.name }}
          here={t("Comments")}
        />
      )}
      <div class="said-page">
        <h1>{t("Comments")}</h1>
        <Summary {...view} />
        <ul hidden>
          {COMMENT_KEYS.map(({ key, does }) => (
            <li key={key} data-help-key={key}>
              {t(does)}
            </li>
          ))}
        </ul>
        <Filters query={query} choices={choices} unread={unreadText(counts)} />
        <MarkedLine marked={view.marked} query={query} />
        {found.comments.length === 0 ? <NoneFound {...view} /> : <List {...view} />}
      </div>
    </Frame>
  )
}
