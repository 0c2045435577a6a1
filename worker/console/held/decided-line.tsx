import { T, t } from "../../frame/speech.tsx"
import type { MadeDecision } from "../../store/decisions.ts"
import { DecisionPlace } from "../audit-words.tsx"
import { FlashBox } from "../flash-box.tsx"
import { UndoForm } from "./decide-form.tsx"

/** “21 votes at Wi-Fi released. They count now.” */
const Outcome = ({ action, detail, name }: MadeDecision) => {
  const { votes: n } = detail
  const where = <DecisionPlace detail={detail} name={name} />
  switch (action) {
    case "release":
      return (
        <T
          one="{n} vote at {where} released. It counts now."
          say="{n} votes at {where} released. They count now."
          {...{ n, where }}
        />
      )
    case "exclude":
      return (
        <T
          one="{n} vote at {where} excluded. It stays in the ledger and counts nowhere."
          say="{n} votes at {where} excluded. They stay in the ledger and count nowhere."
          {...{ n, where }}
        />
      )
    case "undo":
      return (
        <T
          one="Undone. {n} vote at {where} waits for a decision again."
          say="Undone. {n} votes at {where} wait for a decision again."
          {...{ n, where }}
        />
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
  <FlashBox
    said={
      decision ? (
        <Outcome {...decision} />
      ) : (
        t("Nothing changed: these votes were decided about, or set back, in the meantime.")
      )
    }
  >
    {decision && decides && decision.carried > 0 && (
      <UndoForm action={action} entry={decision.id} label={t("Undo")} />
    )}
  </FlashBox>
)
