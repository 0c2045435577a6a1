import type { ComponentChildren } from "preact"
import { Face } from "../../frame/face.tsx"
import { t } from "../../frame/speech.tsx"
import type { Comment } from "../../store/comments.ts"
import { CHANNEL_NAMES, momentName } from "../wording.ts"
import { Quote } from "../words/quote.tsx"
import { CommentWords } from "./comment-words.tsx"
import type { Stretch } from "./matching.ts"

interface SaidProps {
  comment: Comment
  stretches?: readonly Stretch[]
  timeZone: string
  now: number
  /** What else says where it comes from: said before the channel, and after it. */
  at?: ComponentChildren
  reason?: ComponentChildren
  /** What is seldom asked for, beside its reference. */
  more?: ComponentChildren
  /** What is done about it most. */
  act?: ComponentChildren
  children?: ComponentChildren
}

/** A comment as it is scanned: face, words, when; below them a quiet line of where, which opens to all the rest. */
export const Said = ({ comment, stretches, timeZone, now, at, reason, more, act, children }: SaidProps) => (
  <>
    <Face face={comment.reaction} />
    <div class="said-words">
      <CommentWords comment={comment} {...(stretches && { stretches })} />
      {children}
    </div>
    {act}
    <details class="whence">
      <summary>
        <time datetime={new Date(comment.at).toISOString()}>{momentName(comment.at, timeZone, now)}</time>
        {at}
        <span>
          {t(CHANNEL_NAMES[comment.channel])}
          {comment.place && (
            <>
              , <bdi>{comment.place}</bdi>
            </>
          )}
        </span>
        {reason}
      </summary>
      <p>
        {more}
        <Quote id={comment.id} />
      </p>
    </details>
  </>
)
