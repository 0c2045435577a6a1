import type { ComponentChildren } from "preact"
import type { DayRange } from "../../../shared/day-range.ts"
import type { Membership } from "../../store/members.ts"
import type { HeldRead } from "../../store/read-held.ts"
import { Frame } from "../frame.tsx"
import { count, counted } from "../wording.ts"
import { type HeldQuery, heldAddress } from "./address.ts"
import { DecidedLine } from "./decided-line.tsx"
import { DecisionsCard } from "./decisions-card.tsx"
import { rulesOf, waitingOf } from "./held-view.ts"
import { IfRealCard } from "./if-real-card.tsx"
import { IntakeCard } from "./intake-card.tsx"
import { facesOf, RuleCard } from "./rule-card.tsx"
import { TouchpointName } from "./touchpoint-name.tsx"
import { VoteList } from "./vote-list.tsx"

const HELD_MEANS =
  "A held vote is one that a rule doubts. It is in the ledger and out of the pulse until someone releases it. Or it is excluded, and never counts. Both can be undone."

/** The touchpoints with waiting votes, to look at one alone; at one, the way back to all. */
const Filter = ({ read, touchpoint }: { read: HeldRead; touchpoint: HeldQuery["touchpoint"] }) => {
  if (touchpoint !== undefined) {
    const name = read.groups[0]?.touchpoint.name ?? ""
    return (
      <p class="filtered">
        Only at{" "}
        <b>
          <TouchpointName name={name} slug={touchpoint} />
        </b>{" "}
        <a href={heldAddress({})}>Show all touchpoints</a>
      </p>
    )
  }
  const touchpoints = [
    ...new Map(read.groups.map((group) => [group.touchpoint.slug, group.touchpoint])).values(),
  ]
  if (touchpoints.length < 2) return null
  return (
    <form class="filter" action="/held">
      <label for="touchpoint">Touchpoint</label>
      <select id="touchpoint" name="touchpoint">
        {touchpoints
          // Names first, then what nobody has named.
          .sort((a, b) => Number(a.name === "") - Number(b.name === "") || a.name.localeCompare(b.name))
          .map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name || `${slug} (nobody has created it)`}
            </option>
          ))}
      </select>
      <button class="act" type="submit">
        Show
      </button>
    </form>
  )
}

interface HeldPageProps extends Membership {
  read: HeldRead
  query: HeldQuery
  range: DayRange
  now: number
  /** Batches that could not be stored: they wait beside the held votes. */
  parked?: ComponentChildren
}

export const HeldPage = ({ read, query, range, now, parked, ...frame }: HeldPageProps) => {
  const { touchpoint, decided } = query
  const all = waitingOf(read.groups)
  const rules = rulesOf(read, frame.member)
  const action = heldAddress({ touchpoint })
  const decides = frame.member.role !== "viewer"
  return (
    <Frame title="Held votes" at="/held" {...frame}>
      <div class="top">
        <h1>Held votes</h1>
        <Filter read={read} touchpoint={touchpoint} />
      </div>
      <p class="say">
        {all.votes === 0 ? (
          <>
            <strong>
              {touchpoint === undefined
                ? "Nothing is held: every vote counts."
                : "Nothing is held here: every vote counts."}
            </strong>{" "}
          </>
        ) : (
          <>
            <strong>{counted(all.votes, "vote")}</strong> {all.votes === 1 ? "waits" : "wait"} for a decision:{" "}
            {facesOf(all)}.{" "}
          </>
        )}
        {HELD_MEANS}
        {all.votes > 0 &&
          !decides &&
          " You are signed in as viewer: admins and owners of touchpoints decide."}
      </p>
      {decided !== undefined && <DecidedLine decision={read.justMade} decides={decides} action={action} />}
      <div class="cards">
        <div class="column">
          {parked}
          {rules.map((view) => (
            <RuleCard key={view.rule} {...{ view, range, touchpoint, action }}>
              <h3>The newest</h3>
              <VoteList votes={read.samples.get(view.rule) ?? []} {...{ action, now }} {...frame} />
              {view.votes > (read.samples.get(view.rule)?.length ?? 0) && (
                <p class="rest">
                  <a href={heldAddress({ rule: view.rule, touchpoint })}>See all {count(view.votes)}</a>
                </p>
              )}
            </RuleCard>
          ))}
          {all.votes === 0 && (
            <section class="card" aria-labelledby="nothing">
              <h2 id="nothing">No rule holds a vote</h2>
              <p class="empty">
                When one does, its card stands here: why, when and where, the newest votes themselves, and
                what can be done about them. The rules are in the <a href="/settings#doubt">settings</a>.
              </p>
            </section>
          )}
        </div>
        <div class="column">
          {all.votes > 0 && <IfRealCard pulses={read.pulses} />}
          <DecisionsCard decisions={read.decisions} {...{ action, now }} {...frame} />
          <IntakeCard rows={read.intake} />
        </div>
      </div>
    </Frame>
  )
}
