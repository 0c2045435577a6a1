import type { MadeDecision } from "../../store/decisions.ts"
import { counted } from "../wording.ts"
import { UndoForm } from "./decide-form.tsx"

const OUTCOMES: Record<MadeDecision["action"], (votes: number) => string> = {
  release: (votes) => `${counted(votes, "vote")} released. ${votes === 1 ? "It counts" : "They count"} now.`,
  exclude: (votes) =>
    `${counted(votes, "vote")} excluded. ${votes === 1 ? "It stays" : "They stay"} in the ledger and ${votes === 1 ? "counts" : "count"} nowhere.`,
  undo: (votes) =>
    `Undone. ${counted(votes, "vote")} ${votes === 1 ? "waits" : "wait"} for a decision again.`,
}

interface DecidedLineProps {
  decision: MadeDecision | undefined
  /** Whether this member makes decisions at all. */
  decides: boolean
  action: string
}

/**
 * What became of the decision that led here, asked of the database. The page opens at it, so that it is seen and read
 * aloud, and Undo is one Tab away.
 */
export const DecidedLine = ({ decision, decides, action }: DecidedLineProps) => (
  <div class="flash" role="status" tabindex={-1} autofocus>
    <p>
      {decision
        ? OUTCOMES[decision.action](decision.detail.votes)
        : "Nothing changed: these votes were decided about, or set back, in the meantime."}
    </p>
    {decision && decides && decision.carried > 0 && (
      <UndoForm action={action} entry={decision.id} label="Undo" />
    )}
  </div>
)
