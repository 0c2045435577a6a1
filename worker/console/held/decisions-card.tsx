import type { MadeDecision } from "../../store/decisions.ts"
import type { Membership } from "../../store/members.ts"
import { DecisionWords, whoOf } from "../audit-words.tsx"
import { count, momentName } from "../wording.ts"
import { UndoForm } from "./decide-form.tsx"

interface DecisionsCardProps extends Membership {
  decisions: readonly MadeDecision[]
  /** Where decisions are posted. */
  action: string
  now: number
}

/** The last decisions, each to be undone while votes carry it. */
export const DecisionsCard = ({ decisions, action, now, member, business }: DecisionsCardProps) => (
  <section class="card" aria-labelledby="decisions">
    <div class="title">
      <h2 id="decisions">Decided</h2>
      <a href="/log">Audit log</a>
    </div>
    {decisions.length === 0 ? (
      <p class="empty">Nobody has released or excluded a vote yet.</p>
    ) : (
      <ol class="decided">
        {decisions.map((decision) => {
          const when = momentName(decision.at, business.timeZone, now)
          return (
            <li key={decision.id}>
              <p>
                {whoOf(decision)} <DecisionWords {...decision} />
              </p>
              <small>
                <time datetime={new Date(decision.at).toISOString()}>{when}</time>
              </small>
              {decision.carried === 0 && <small>nothing left to undo</small>}
              {decision.carried > 0 && member.role !== "viewer" && (
                <UndoForm
                  action={action}
                  entry={decision.id}
                  label={
                    decision.carried === decision.detail.votes ? "Undo" : `Undo ${count(decision.carried)}`
                  }
                  about={`the decision of ${when}`}
                />
              )}
            </li>
          )
        })}
      </ol>
    )}
  </section>
)
