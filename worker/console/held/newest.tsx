import type { ComponentChildren } from "preact"
import { t } from "../../frame/speech.tsx"
import { ruleName } from "../rule-words.ts"
import { type HeldQuery, heldAddress } from "./address.ts"
import type { RuleView } from "./held-view.ts"

interface NewestProps {
  view: RuleView
  /** The one touchpoint that is looked at. */
  touchpoint: HeldQuery["touchpoint"]
  /** The newest votes that the rule holds. */
  children: ComponentChildren
}

/** A few votes of a rule, and the way to all of them. */
export const Newest = ({ view: { rule, votes }, touchpoint, children }: NewestProps) => (
  <section class="newest">
    <div class="title">
      <h3>{t("The newest")}</h3>
      <a href={heldAddress({ rule, touchpoint })}>
        {votes === 1 ? t("See it alone") : t("See all {votes}", { votes })}
        <span class="unseen"> {t("held by {rule}", { rule: ruleName(rule) })}</span>
      </a>
    </div>
    {children}
  </section>
)
