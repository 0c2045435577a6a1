import type { Slug } from "../../../shared/ids.ts"
import { Face } from "../../frame/face.tsx"
import { t, tn } from "../../frame/speech.tsx"
import { COMMENTS_COUNTED_MAX } from "../../store/count-comments.ts"
import { CHANNEL_NAMES, count, momentName } from "../wording.ts"
import { Quote } from "../words/quote.tsx"
import { commentsPath } from "./address.ts"
import { CommentWords } from "./comment-words.tsx"
import { unreadText } from "./counts-text.ts"
import { NoComments } from "./no-comments.tsx"
import type { VoiceView } from "./voice-view.ts"

interface CommentsCardProps {
  voice: Pick<VoiceView, "comments" | "counts">
  slug: Slug
  timeZone: string
  now: number
}

/** “All 132 comments”; beyond what is counted, “All 10,000+ comments”. */
const allOf = (n: number): string =>
  n < COMMENTS_COUNTED_MAX
    ? tn(n, "The comment", "All {n} comments")
    : t("All {count}+ comments", { count: count(n) })

/** What customers wrote, newest first, whatever the period: words don't go stale at midnight. */
export const CommentsCard = ({ voice: { comments, counts }, slug, timeZone, now }: CommentsCardProps) => (
  <section class="card words" aria-labelledby="said-title">
    <div class="title">
      <h2 id="said-title">{t("What they say")}</h2>
      {comments.length > 0 && (
        <small>
          {t("the newest, of any day")}
          {counts.unread > 0 && ` · ${t("{count} unread", { count: unreadText(counts) })}`}
        </small>
      )}
    </div>
    {comments.length === 0 ? (
      <NoComments slug={slug} />
    ) : (
      <>
        <ol>
          {comments.map((comment) => (
            <li key={comment.id} class="comment" data-key={comment.id}>
              <Face face={comment.reaction} />
              <CommentWords comment={comment} />
              <small>
                {t(CHANNEL_NAMES[comment.channel])}
                {comment.place && (
                  <>
                    , <bdi>{comment.place}</bdi>
                  </>
                )}
                {" · "}
                <time datetime={new Date(comment.at).toISOString()}>
                  {momentName(comment.at, timeZone, now)}
                </time>
                <Quote id={comment.id} />
              </small>
            </li>
          ))}
        </ol>
        <p class="all-comments">
          <a href={commentsPath(slug)}>{allOf(counts.comments)}</a>
        </p>
      </>
    )}
  </section>
)
