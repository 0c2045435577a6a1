import type { ComponentChildren } from "preact"
import type { DayRange } from "../../../shared/day-range.ts"
import { m, T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { HeldRead } from "../../store/read-held.ts"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { type HeldQuery, heldAddress } from "./address.ts"
import { DecidedLine } from "./decided-line.tsx"
import { DecisionsCard } from "./decisions-card.tsx"
import { type RuleView, rulesOf, tapOf, waitingOf } from "./held-view.ts"
import { IfRealCard } from "./if-real-card.tsx"
import { IntakeCard } from "./intake-card.tsx"
import { Newest } from "./newest.tsx"
import { OverviewCard } from "./overview-card.tsx"
import { facesOf, RuleCard } from "./rule-card.tsx"
import { TouchpointFilter } from "./touchpoint-filter.tsx"
import { VoteList } from "./vote-list.tsx"

const HELD_MEANS = m(
  "A held vote is one that a rule doubts. It is in the ledger and out of the pulse until someone releases it. Or it is excluded, and never counts. Both can be undone.",
)

/** So few rules stand in one column, beside what their votes mean; more of them need the whole width. */
const FEW_RULES = 2

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
  const made = read.justMade
  const line = decided !== undefined && <DecidedLine decision={made} decides={decides} action={action} />
  const isMadeHere = ({ rule }: RuleView) => decided !== undefined && rule === made?.detail.rule
  const cards = rules.map((view) => {
    const { rule } = view
    const votes = read.samples.get(rule) ?? []
    const just = isMadeHere(view) ? { at: tapOf(made), line } : undefined
    return (
      <RuleCard key={view.rule} {...{ view, range, touchpoint, action }}>
        <Newest {...{ view, touchpoint }}>
          <VoteList
            decided={just}
            atOne={view.groups.length === 1}
            {...{ rule, votes, action, now }}
            {...frame}
          />
        </Newest>
      </RuleCard>
    )
  })
  return (
    <Frame title={t("Held votes")} at="/held" {...frame}>
      <div class="top">
        <h1>{t("Held votes")}</h1>
        <TouchpointFilter groups={read.groups} touchpoint={touchpoint} name={read.touchpoint?.name ?? ""} />
      </div>
      <p class="say">
        {all.votes === 0 ? (
          <>
            <strong>
              {touchpoint === undefined
                ? t("Nothing waits for a decision.")
                : t("Nothing waits for a decision here.")}
            </strong>{" "}
          </>
        ) : (
          <>
            <T
              one="<strong>{n} vote</strong> waits for a decision: {faces}."
              say="<strong>{n} votes</strong> wait for a decision: {faces}."
              n={all.votes}
              faces={facesOf(all)}
              strong={(inside) => <strong>{inside}</strong>}
            />{" "}
          </>
        )}
        {t(HELD_MEANS)}
        {all.votes > 0 &&
          !decides &&
          ` ${t("You are signed in as viewer: admins and owners of touchpoints decide.")}`}
      </p>
      {!rules.some(isMadeHere) && line}
      <div class="held-page">
        <div class="column">
          {parked}
          {rules.length > 1 && <OverviewCard rules={rules} />}
          {rules.length === 0 && (
            <section class="card" aria-labelledby="nothing">
              <h2 id="nothing">{t("No rule holds a vote")}</h2>
              <Nothing>
                <T
                  say="When one does, its card stands here: why, when and where, the newest votes themselves, and what can be done about them. The rules are in the <a>settings</a>."
                  a={(inside) => <a href="/settings#doubt">{inside}</a>}
                />
              </Nothing>
            </section>
          )}
          {rules.length <= FEW_RULES && cards}
        </div>
        {rules.length > FEW_RULES && <div class="by-rule">{cards}</div>}
        <div class="column beside">
          {all.votes > 0 && <IfRealCard pulses={read.pulses} />}
          <DecisionsCard
            decisions={read.decisions}
            atOne={touchpoint !== undefined}
            {...{ action, now }}
            {...frame}
          />
        </div>
        <IntakeCard rows={read.intake} />
      </div>
    </Frame>
  )
}
