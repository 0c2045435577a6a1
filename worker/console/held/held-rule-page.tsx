import type { DayRange } from "../../../shared/day-range.ts"
import type { HeldRule } from "../../../shared/outcome.ts"
import { T, t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { HELD_PER_PAGE, type HeldRuleRead } from "../../store/read-held.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import { Nothing } from "../nothing.tsx"
import { RULE_WORDS } from "../rule-words.ts"
import { type HeldQuery, heldAddress } from "./address.ts"
import { DecidedLine } from "./decided-line.tsx"
import { rulesOf, tapOf } from "./held-view.ts"
import { RuleCard } from "./rule-card.tsx"
import { TouchpointName } from "./touchpoint-name.tsx"
import { VoteList } from "./vote-list.tsx"

interface HeldRulePageProps extends Membership {
  read: HeldRuleRead
  query: HeldQuery
  rule: HeldRule
  range: DayRange
  now: number
}

/** All that one rule holds, page by page. */
export const HeldRulePage = ({ read, query, rule, range, now, ...frame }: HeldRulePageProps) => {
  const { touchpoint, after, decided } = query
  const title = t(RULE_WORDS[rule].title)
  const view = rulesOf(read, frame.member).find((each) => each.rule === rule)
  const action = heldAddress({ rule, touchpoint, after })
  const last = read.votes.at(-1)
  const line = decided !== undefined && (
    <DecidedLine decision={read.justMade} decides={frame.member.role !== "viewer"} action={action} />
  )
  const isMadeHere = decided !== undefined && read.justMade?.detail.rule === rule
  const just = isMadeHere ? { at: tapOf(read.justMade), line } : undefined
  return (
    <Frame title={t("{title}: held votes", { title })} under="/held" {...frame}>
      <Crumb above={{ [heldAddress({ touchpoint })]: t("Held votes") }} here={title} />
      <div class="top">
        <h1>{t("Held votes, one by one")}</h1>
        {touchpoint !== undefined && (
          <p class="filtered">
            <T
              say="Only at {b} <a>Show all touchpoints</a>"
              b={
                <b>
                  <TouchpointName name={read.touchpoint?.name ?? ""} slug={touchpoint} />
                </b>
              }
              a={(inside) => <a href={heldAddress({ rule })}>{inside}</a>}
            />
          </p>
        )}
      </div>
      <div class="one-rule">
        {!(view && isMadeHere) && line}
        {view === undefined ? (
          <p class="say">
            {touchpoint === undefined
              ? t("This rule holds nothing now.")
              : t("This rule holds nothing here now.")}
          </p>
        ) : (
          <RuleCard {...{ view, range, touchpoint, action }}>
            <h3>{after === undefined ? t("The newest first") : t("Older ones")}</h3>
            {read.votes.length === 0 && <Nothing>{t("No older ones.")}</Nothing>}
            <VoteList
              votes={read.votes}
              decided={just}
              atOne={view.groups.length === 1}
              {...{ rule, action, now }}
              {...frame}
            />
            <nav class="pages" aria-label={t("Pages")}>
              {after !== undefined && <a href={heldAddress({ rule, touchpoint })}>{t("To the newest")}</a>}
              {read.more && last && (
                <a
                  href={heldAddress({
                    rule,
                    touchpoint,
                    after: { at: last.at, touchpointId: last.touchpoint.id, id: last.id },
                  })}
                >
                  {t("The next {votes}", { votes: HELD_PER_PAGE })}
                </a>
              )}
            </nav>
          </RuleCard>
        )}
      </div>
    </Frame>
  )
}
