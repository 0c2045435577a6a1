import { t } from "../../frame/speech.tsx"
import type { MadeDecision } from "../../store/decisions.ts"
import type { Membership } from "../../store/members.ts"
import { DecisionWords, whoOf } from "../audit-words.tsx"
import { Nothing } from "../nothing.tsx"
import { momentName } from "../wording.ts"
import { UndoForm } from "./decide-form.tsx"

interface DecisionsProps extends Membership {
  decisions: readonly MadeDecision[]
  /** Where decisions are posted. */
  action: string
  now: number
}

interface DecisionsCardProps extends DecisionsProps {
  /** Whether the rest of the page is about one touchpoint. A decision may be about several, so the card never is. */
  atOne: boolean
}

/** Decisions in the card at once; those before them are a press away. */
const SHOWN = 4

const Decided = ({ decisions, action, now, member, business }: DecisionsProps) => (
  <ol class="decided">
    {decisions.map((decision) => {
      const { id, at, carried, detail } = decision
      const when = momentName(at, business.timeZone, now)
      return (
        <li key={id}>
          <p>
            {whoOf(decision)} <DecisionWords {...decision} />
          </p>
          <small>
            <time datetime={new Date(at).toISOString()}>{when}</time>
          </small>
          {carried === 0 && <small>{t("nothing left to undo")}</small>}
          {carried > 0 && member.role !== "viewer" && (
            <UndoForm
              action={action}
              entry={id}
              label={carried === detail.votes ? t("Undo") : t("Undo {carried}", { carried })}
              about={t("the decision of {when}", { when })}
            />
          )}
        </li>
      )
    })}
  </ol>
)

/** The last decisions, each to be undone while votes carry it. */
export const DecisionsCard = ({ decisions, atOne, ...rest }: DecisionsCardProps) => (
  <section class="card" aria-labelledby="decisions">
    <div class="title">
      <h2 id="decisions">{atOne ? t("Decided at all touchpoints") : t("Decided")}</h2>
      <a href="/log">{t("Audit log")}</a>
    </div>
    {decisions.length === 0 ? (
      <Nothing>
        {t("Nobody has released or excluded a vote yet. Who did, and the way back, will stand here.")}
      </Nothing>
    ) : (
      <Decided decisions={decisions.slice(0, SHOWN)} {...rest} />
    )}
    {decisions.length > SHOWN && (
      <details class="behind">
        <summary>{t("Before these")}</summary>
        <Decided decisions={decisions.slice(SHOWN)} {...rest} />
      </details>
    )}
  </section>
)
