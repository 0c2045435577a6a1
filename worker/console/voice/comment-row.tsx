import * as v from "valibot"
import { T, t } from "../../frame/speech.tsx"
import type { Comment } from "../../store/comments.ts"
import type { Membership } from "../../store/members.ts"
import { EmailAddress } from "../../store/people.ts"
import { momentName } from "../wording.ts"
import { anchorOf, type CommentsQuery, commentsAddress, keyText } from "./address.ts"
import { languageName } from "./comment-words.tsx"
import type { FoundComment } from "./find-comments.ts"
import { Said } from "./said.tsx"

/** Admins mark everywhere, owners at their own touchpoints. */
export const mayMark = ({ role, id }: Membership["member"], { touchpoint }: Pick<Comment, "touchpoint">) =>
  role === "admin" || (role === "owner" && touchpoint.ownerId === id)

export interface RowProps extends Membership {
  comment: FoundComment
  query: CommentsQuery
  now: number
}

/** What is asked for now and then: the touchpoint's other comments, the language, who has read it. */
const More = ({ comment, query, business, now }: RowProps) => {
  const { touchpoint, lang, read } = comment
  const language = languageName(lang)
  return (
    <>
      {query.touchpoint === undefined && (
        <a href={commentsAddress({ touchpoint: touchpoint.slug })}>
          <T say="All comments at {touchpoint}" touchpoint={<bdi>{touchpoint.name}</bdi>} />
        </a>
      )}
      {language !== undefined && <span>{language}</span>}
      {read?.by && (
        <span>
          {t("read by {name}, {moment}", {
            name: read.by,
            moment: momentName(read.at, business.timeZone, now),
          })}
        </span>
      )}
    </>
  )
}

/** A number as people write it: “+49 (0)30 / 12 34 56”. */
const PHONE = /^\+?[\d\s()/.-]{6,}$/

/** An address or a number that can be answered with one tap; whatever else they wrote, as it is. */
const Reach = ({ contact }: { contact: string }) => {
  const answersAt = v.safeParse(EmailAddress, contact).success
    ? `mailto:${encodeURIComponent(contact).replace("%40", "@")}`
    : PHONE.test(contact)
      ? `tel:${contact.replaceAll("(0)", "").replace(/[^+\d]/g, "")}`
      : undefined
  const words = <bdi>{contact}</bdi>
  return answersAt === undefined ? words : <a href={answersAt}>{words}</a>
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
        <T say="To be reached at {contact}" contact={<Reach contact={comment.contact} />} />
      )}
    </p>
  )
}

/** Whether it has been read; a button of the form around the list, for those who may mark it. */
const ReadMark = ({ comment, member }: RowProps) => {
  if (!mayMark(member, comment))
    return comment.read ? null : (
      <span class="read-mark">
        <span class="unseen">{t("Unread")}</span>
      </span>
    )
  const label = comment.read ? t("Mark as unread") : t("Mark as read")
  return (
    <button
      class="read-mark"
      type="submit"
      name={comment.read ? "unread" : "read"}
      value={keyText({ touchpointId: comment.touchpoint.id, id: comment.id })}
      title={label}
    >
      <span class="unseen">
        {label} {t("the comment {reference}", { reference: comment.id.slice(-8) })}
      </span>
    </button>
  )
}

/** A comment with all that is known of it and can be done about it. */
export const CommentRow = (props: RowProps) => {
  const { comment, query, business, now } = props
  return (
    <li
      class="said"
      id={anchorOf(comment.id)}
      data-comment
      {...(comment.read && { "data-read": true })}
      tabindex={-1}
    >
      <Said
        {...{ comment, now }}
        stretches={comment.stretches}
        timeZone={business.timeZone}
        at={query.touchpoint === undefined && <bdi>{comment.touchpoint.name}</bdi>}
        reason={comment.reason !== null && <bdi>{comment.reason}</bdi>}
        more={<More {...props} />}
        act={<ReadMark {...props} />}
      >
        <Contact {...props} />
      </Said>
    </li>
  )
}
