import { Face } from "../frame/face.tsx"
import type { Comment } from "../store/comments.ts"
import { CHANNEL_NAMES, momentName } from "./wording.ts"
import { Quote } from "./words/quote.tsx"

interface CommentsCardProps {
  comments: readonly Comment[]
  timeZone: string
  now: number
}

/** What customers wrote, newest first, whatever the period: words don't go stale at midnight. */
export const CommentsCard = ({ comments, timeZone, now }: CommentsCardProps) => (
  <section class="card words" aria-labelledby="said-title">
    <div class="title">
      <h2 id="said-title">What they say</h2>
      {comments.length > 0 && <small>the last ones, of any day</small>}
    </div>
    {comments.length === 0 ? (
      <p class="empty">No comments yet. After the tap, customers may add a few words; they show here.</p>
    ) : (
      <ol>
        {comments.map(({ id, reaction, comment, channel, place, at }) => (
          <li key={id} class="comment" data-key={id}>
            <Face face={reaction} />
            <span class="unseen">{reaction}:</span>
            <p dir="auto">{comment}</p>
            <small>
              {CHANNEL_NAMES[channel]}
              {place && `, ${place}`} ·{" "}
              <time datetime={new Date(at).toISOString()}>{momentName(at, timeZone, now)}</time>
              <Quote id={id} />
            </small>
          </li>
        ))}
      </ol>
    )}
  </section>
)
