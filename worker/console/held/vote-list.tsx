import { Face } from "../../frame/face.tsx"
import type { HeldVote } from "../../store/held-votes.ts"
import type { Membership } from "../../store/members.ts"
import { CHANNEL_NAMES, momentName } from "../wording.ts"
import { DecideForm } from "./decide-form.tsx"
import { mayDecide, mayRelease } from "./held-view.ts"
import { TouchpointName } from "./touchpoint-name.tsx"

const REACTIONS = { love: "Love", hate: "Hate", none: "Taken back" } as const

const Words = ({ reaction, reason, comment }: HeldVote) => (
  <p dir="auto">
    <b class={reaction === "none" ? "unsaid" : "unseen"}>{REACTIONS[reaction]}</b>{" "}
    {comment ?? reason ?? (reaction !== "none" && <span class="unsaid">no words</span>)}
    {comment !== null && reason !== null && <small> · {reason}</small>}
  </p>
)

interface VoteListProps extends Membership {
  votes: readonly HeldVote[]
  /** Where decisions are posted. */
  action: string
  now: number
}

/** Held votes as they came in, each to be decided about by itself. */
export const VoteList = ({ votes, action, now, member, business }: VoteListProps) => (
  <ol class="samples">
    {votes.map((vote) => {
      const { id, reaction, touchpoint, channel, place, page, at } = vote
      const when = momentName(at, business.timeZone, now)
      const decides = mayDecide(member, touchpoint)
      return (
        <li key={id} class="sample">
          {reaction === "none" ? <span /> : <Face face={reaction} />}
          <div>
            <Words {...vote} />
            <small>
              <time datetime={new Date(at).toISOString()}>{when}</time> · <TouchpointName {...touchpoint} /> ·{" "}
              {CHANNEL_NAMES[channel]}
              {place && `, ${place}`}
              {page !== null && ` · ${page}`}
            </small>
          </div>
          {decides && (
            <DecideForm
              action={action}
              fields={{ touchpoint: touchpoint.slug, vote: id }}
              release={mayRelease(member, touchpoint) ? "" : undefined}
              exclude=""
              about={`the ${REACTIONS[reaction].toLowerCase()} vote of ${when}`}
            />
          )}
        </li>
      )
    })}
  </ol>
)
