import { Face } from "../../frame/face.tsx"
import { T, t } from "../../frame/speech.tsx"
import type { Comment } from "../../store/comments.ts"
import type { Membership } from "../../store/members.ts"
import { CHANNEL_NAMES, momentName } from "../wording.ts"
import { Quote } from "../words/quote.tsx"
import { anchorOf, type CommentsQuery, commentsAddress, keyText } from "./address.ts"
import { CommentWords, languageName } from "./comment-words.tsx"
import type { FoundComment } from "./find-comments.ts"

/** Admins mark everywhere, owners at their own touchpoints. */
export const mayMark = ({ role, id }: Membership["member"], { touchpoint }: Pick<Comment, "touchpoint">) =>
  role === "admin" || (role === "owner" && touchpoint.ownerId === id)

export interface RowProps extends Membership {
  comment: FoundComment
  query: CommentsQuery
  now: number
}

/** Where a comment comes from, and what else its author said. */
const Whence = ({ comment, query, business, now }: RowProps) => {
  const { touchpoint, channel, place, at, reason, lang, read } = comment
  const language = languageName(lang)
  return (
    <p class="whence">
      {read === undefined && (
        <span class="unread">
          <span class="unseen">{t("Unread")}</span>
        </span>
      )}
      {query.touchpoint === undefined && (
        <a href={commentsAddress({ touchpoint: touchpoint.slug })}>
          <bdi>{touchpoint.name}</bdi>
        </a>
      )}
      <span>
        {t(CHANNEL_NAMES[channel])}
        {place && (
          <>
            , <bdi>{place}</bdi>
          </>
        )}
      </span>
      <time datetime={new Date(at).toISOString()}>{momentName(at, business.timeZone, now)}</time>
      {reason !== null && <bdi>{reason}</bdi>}
      {language !== undefined && <span>{language}</span>}
      {read?.by && (
        <span>
          {t("read by {name}, {moment}", {
            name: read.by,
            moment: momentName(read.at, business.timeZone, now),
          })}
        </span>
      )}
    </p>
  )
}

/** Whom to answer: told to those who may, one at a time, when they ask for it. */
const Contact = ({ comment, query, member }: RowProps) => {
  if (!comment.hasContact || !mayMark(member, comment)) return null
  return (
    <p class="reach">
      {comment.contact === null ? (
        <a href={`${commentsAddress({ ...query, contact: comment.id })}#${anchorOf(comment.id)}`}>
          {t("Show how to reach them")}
        </a>
      ) : (
        <T say="To be reached at {contact}" contact={<bdi>{comment.contact}</bdi>} />
      )}
    </p>
  )
}

/** A comment with all that is known of it and can be done about it; its buttons are of the form around the list. */
export const CommentRow = (props: RowProps) => {
  const { comment, member } = props
  const key = keyText({ touchpointId: comment.touchpoint.id, id: comment.id })
  const about = (
    <span class="unseen"> {t("the comment {reference}", { reference: comment.id.slice(-8) })}</span>
  )
  return (
    <li
      class="said"
      id={anchorOf(comment.id)}
      data-comment
      {...(comment.read && { "data-read": true })}
      tabindex={-1}
    >
      <Face face={comment.reaction} />
      <div>
        <CommentWords comment={comment} stretches={comment.stretches} />
        <Whence {...props} />
        <Contact {...props} />
      </div>
      <div class="said-acts">
        {mayMark(member, comment) && (
          <button class="mark-as" type="submit" name={comment.read ? "unread" : "read"} value={key}>
            {comment.read ? t("Mark as unread") : t("Mark as read")}
            {about}
          </button>
        )}
        <Quote id={comment.id} />
      </div>
    </li>
  )
}
