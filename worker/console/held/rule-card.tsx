import type { ComponentChildren } from "preact"
import type { DayRange } from "../../../shared/day-range.ts"
import type { Slug } from "../../../shared/ids.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { HeldTouchpoint } from "../../store/held-votes.ts"
import { RULE_WORDS, ruleName } from "../rule-words.ts"
import { SplitBar } from "../split-bar.tsx"
import { count } from "../wording.ts"
import { heldAddress } from "./address.ts"
import { DayBars } from "./day-bars.tsx"
import { DecideForm, quantity } from "./decide-form.tsx"
import type { RuleView, Waiting } from "./held-view.ts"
import { TouchpointName } from "./touchpoint-name.tsx"
import { WaitingRoom } from "./waiting-room.tsx"

/** Touchpoints listed in a card; how many more there are is said. */
const TOUCHPOINTS_SHOWN = 8

/** “12 love, 29 hate, 2 taken back” */
export const facesOf = ({ love, hate, none }: Waiting): string =>
  [
    t("{love} love", { love }),
    t("{hate} hate", { hate }),
    ...(none > 0 ? [t("{none} taken back", { none })] : []),
  ].join(", ")

/** What is to be known of a touchpoint before anything is released there. */
const State = ({ state }: HeldTouchpoint) => {
  switch (state) {
    case "waiting":
      return <small> {t("nobody has created it")}</small>
    case "archived":
      return <small> {t("archived")}</small>
    case "live":
      return null
  }
}

const Groups = ({ view: { rule, groups } }: { view: RuleView }) => (
  <>
    <ul class="parts">
      {groups.slice(0, TOUCHPOINTS_SHOWN).map(({ touchpoint, love, hate, votes }) => (
        <li key={touchpoint.id}>
          <span>
            <a href={heldAddress({ rule, touchpoint: touchpoint.slug })}>
              <TouchpointName {...touchpoint} />
            </a>
            <State {...touchpoint} />
          </span>
          <b>{count(votes)}</b>
          <SplitBar love={love} hate={hate} />
          <small>
            {love + hate === 0
              ? t("{votes} taken back", { votes })
              : t("{love} love, {hate} hate", { love, hate })}
          </small>
        </li>
      ))}
    </ul>
    {groups.length > TOUCHPOINTS_SHOWN && (
      <p class="rest">
        {tn(
          groups.length - TOUCHPOINTS_SHOWN,
          "and {n} touchpoint with fewer votes",
          "and {n} touchpoints with fewer votes",
        )}
      </p>
    )}
  </>
)

/** Where and when. One touchpoint alone needs no figures of its own: the card's are the same. */
const WhereWhen = ({ view, range }: { view: RuleView; range: DayRange }) => {
  const { rule, votes, none, days, groups } = view
  const older = votes - none - days.reduce((sum, { love, hate }) => sum + love + hate, 0)
  const bars = days.length > 0 && (
    <DayBars days={days} range={range} title={t("Held by {rule}", { rule: ruleName(rule) })} />
  )
  const before = older > 0 && (
    <p class="rest">
      {days.length === 0 && older > 1
        ? t("All were tapped before these 28 days")
        : tn(older, "{n} vote tapped before these 28 days", "{n} votes tapped before these 28 days")}
    </p>
  )
  const [only] = groups
  if (only && groups.length === 1) {
    return (
      <div class="when">
        <p>
          <T
            say="At {a}{state}"
            a={
              <a href={heldAddress({ touchpoint: only.touchpoint.slug })}>
                <TouchpointName {...only.touchpoint} />
              </a>
            }
            state={<State {...only.touchpoint} />}
          />
        </p>
        {bars}
        {before}
      </div>
    )
  }
  return (
    <div class={bars ? "where when" : "when"}>
      {bars}
      <div>
        <Groups view={view} />
        {before}
      </div>
    </div>
  )
}

interface RuleCardProps {
  view: RuleView
  range: DayRange
  /** The one touchpoint that is looked at. */
  touchpoint: Slug | undefined
  /** Where decisions are posted. */
  action: string
  /** Votes one by one. */
  children: ComponentChildren
}

/** What one rule holds: why, when, where, and what can be done about it. */
export const RuleCard = ({ view, range, touchpoint, action, children }: RuleCardProps) => {
  const { rule, votes } = view
  const { title, why, orElse } = RULE_WORDS[rule]
  return (
    <section class="card held" id={`rule-${rule}`} aria-labelledby={rule}>
      <div class="title">
        <h2 id={rule}>{t(title)}</h2>
        <small>
          <b>{tn(votes, "{n} vote", "{n} votes")}</b>: {facesOf(view)}
        </small>
      </div>
      <p>
        {t(why)} {t(orElse)}
      </p>
      {view.mayExclude > 0 && (
        <DecideForm
          action={action}
          fields={{ rule, touchpoint }}
          release={view.mayRelease > 0 ? quantity(view.mayRelease, votes) : undefined}
          exclude={quantity(view.mayExclude, votes)}
          about={t("held by {rule}", { rule: ruleName(rule) })}
        />
      )}
      <WaitingRoom view={view} />
      <WhereWhen view={view} range={range} />
      {children}
    </section>
  )
}
