import type { Slug } from "../../../shared/ids.ts"
import { t, tn } from "../../frame/speech.tsx"
import { COMMENTS_COUNTED_MAX } from "../../store/count-comments.ts"
import { count } from "../wording.ts"
import { commentsPath } from "./address.ts"
import { unreadText } from "./counts-text.ts"
import { NoComments } from "./no-comments.tsx"
import { Said } from "./said.tsx"
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
    ? tn(n, "Open the comment", "All {n} comments")
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
            <li key={comment.id} class="said" data-key={comment.id}>
              <Said {...{ comment, timeZone, now }} />
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
