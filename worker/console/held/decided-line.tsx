import type { MadeDecision } from "../../store/decisions.ts"
import { DecisionPlace } from "../audit-words.tsx"
import { counted } from "../wording.ts"
import { UndoForm } from "./decide-form.tsx"

/** “21 votes at Wi-Fi released. They count now.” */
const Outcome = ({ action, detail, name }: MadeDecision) => {
  const { votes } = detail
  const one = votes === 1
  const which = (
    <>
      {counted(votes, "vote")} at <DecisionPlace detail={detail} name={name} />
    </>
  )
  switch (action) {
    case "release":
      return (
        <>
          {which} released. {one ? "It counts" : "They count"} now.
        </>
      )
    case "exclude":
      return (
        <>
          {which} excluded. {one ? "It stays in the ledger and counts" : "They stay in the ledger and count"}{" "}
          nowhere.
        </>
      )
    case "undo":
      return (
        <>
          Undone. {which} {one ? "waits" : "wait"} for a decision again.
        </>
      )
  }
}

interface DecidedLineProps {
  decision: MadeDecision | undefined
  /** Whether this member makes decisions at all. */
  decides: boolean
  action: string
}

/**
 * What became of the decision that led here, asked of the database. The page opens at it, so that it is seen and read
 * aloud, and Undo is one Tab away. It stands among the votes where the decided one stood, so that whoever decides one
 * after the other goes on from there; on top of the page where its rule holds nothing any more.
 */
export const DecidedLine = ({ decision, decides, action }: DecidedLineProps) => (
  <div class="flash" role="status" tabindex={-1} autofocus>
    <p>
      {decision ? (
        <Outcome {...decision} />
      ) : (
        "Nothing changed: these votes were decided about, or set back, in the meantime."
      )}
    </p>
    {decision && decides && decision.carried > 0 && (
      <UndoForm action={action} entry={decision.id} label="Undo" />
    )}
  </div>
)
