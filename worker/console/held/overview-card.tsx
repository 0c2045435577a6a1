import { t } from "../../frame/speech.tsx"
import { RULE_WORDS } from "../rule-words.ts"
import { SplitBar } from "../split-bar.tsx"
import { count } from "../wording.ts"
import type { RuleView } from "./held-view.ts"
import { facesOf } from "./rule-card.tsx"

/** All rules that hold something at one glance; each leads to its card. */
export const OverviewCard = ({ rules }: { rules: readonly RuleView[] }) => (
  <nav class="card overview" aria-labelledby="overview">
    <h2 id="overview">{t("By rule")}</h2>
    <ul>
      {rules.map((view) => (
        <li key={view.rule}>
          <a href={`#rule-${view.rule}`}>
            <span>{t(RULE_WORDS[view.rule].title)}</span>
            <SplitBar {...view} />
            <small>
              <span class="unseen">: </span>
              {facesOf(view)}
            </small>
            <b>
              {count(view.votes)}
              <span class="unseen"> {t("held##votes")}</span>
            </b>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
