import type { ComponentChildren } from "preact"
import type { HeldRule } from "../../../shared/outcome.ts"
import { Face } from "../../frame/face.tsx"
import { m, T, t } from "../../frame/speech.tsx"
import type { HeldVote } from "../../store/held-votes.ts"
import type { Membership } from "../../store/members.ts"
import { CHANNEL_NAMES, momentName } from "../wording.ts"
import { Quote } from "../words/quote.tsx"
import { DecideForm } from "./decide-form.tsx"
import { mayDecide, mayRelease } from "./held-view.ts"
import { TouchpointName } from "./touchpoint-name.tsx"

const REACTIONS = { love: m("Love"), hate: m("Hate"), none: m("Taken back") } as const
const VOTES_OF = {
  love: m("the love vote of {when}"),
  hate: m("the hate vote of {when}"),
  none: m("the taken back vote of {when}"),
} as const

/**
 * What the customer said, and that they took the vote back; a face alone needs no line. A comment turns by its own
 * letters and by nothing beside it.
 */
const Words = ({ reaction, reason, comment }: HeldVote) => {
  const takenBack = reaction === "none"
  if (comment === null && reason === null && !takenBack) return null
  return (
    <p>
      <b class={takenBack ? "unsaid" : "unseen"}>{t(REACTIONS[reaction])}</b>{" "}
      {comment === null ? <span dir="auto">{reason}</span> : <bdi>{comment}</bdi>}
      {comment !== null && reason !== null && <small dir="auto"> {reason}</small>}
    </p>
  )
}

/** What became of the decision that was just made, to be said where its vote stood in the list. */
export interface JustDecided {
  /** When that vote was tapped, epoch ms; undefined: it was not about one vote. */
  at: number | undefined
  line: ComponentChildren
}

/** How many of the votes, newest first, stand before the line. */
const placeOf = (votes: readonly HeldVote[], { at }: JustDecided): number =>
  at === undefined ? 0 : votes.filter((vote) => vote.at > at).length

interface VoteListProps extends Membership {
  /** The rule that holds them. */
  rule: HeldRule
  votes: readonly HeldVote[]
  decided: JustDecided | undefined
  /** Whether all that the rule holds is of one touchpoint, named above the list. */
  atOne: boolean
  /** Where decisions are posted. */
  action: string
  now: number
}

/** Held votes as they came in, each to be decided about by itself. */
export const VoteList = ({ rule, votes, decided, atOne, action, now, member, business }: VoteListProps) => {
  const rows = votes.map((vote) => {
    const { id, reaction, comment, reason, touchpoint, channel, place, page, at } = vote
    const when = momentName(at, business.timeZone, now)
    const decides = mayDecide(member, touchpoint)
    const time = <time datetime={new Date(at).toISOString()}>{when}</time>
    return (
      <li key={id} class="sample">
        {reaction === "none" ? <span /> : <Face face={reaction} />}
        <Words {...vote} />
        <small>
          {comment === null && reason === null && reaction !== "none" && (
            <b class="unseen">{t(REACTIONS[reaction])} </b>
          )}
          {rule === "unknown-clock" ? <T say="came in {time}" time={time} /> : time}
          {!atOne && (
            <>
              {" · "}
              <TouchpointName {...touchpoint} />
            </>
          )}
          {` · ${t(CHANNEL_NAMES[channel])}`}
          {place && `, ${place}`}
          {page !== null && (
            <>
              {" · "}
              <bdi>{page}</bdi>
            </>
          )}{" "}
          {comment !== null && <Quote id={id} />}
        </small>
        {decides && (
          <DecideForm
            action={action}
            fields={{ touchpoint: touchpoint.slug, vote: id }}
            release={mayRelease(member, touchpoint) ? "" : undefined}
            exclude=""
            about={t(VOTES_OF[reaction], { when })}
          />
        )}
      </li>
    )
  })
  if (decided) rows.splice(placeOf(votes, decided), 0, <li key="decided">{decided.line}</li>)
  return <ol class="samples">{rows}</ol>
}
