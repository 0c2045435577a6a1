import type { Hands } from "../state/shown.ts"
import { onTouch } from "./press.ts"

interface UndoButtonProps {
  label: string
  seconds: number
  hands: Hands
}

/** Where no face is: fingers that go on tapping faces don't meet it. */
export const UndoButton = ({ label, seconds, hands }: UndoButtonProps) => (
  <button type="button" class="undo" {...onTouch(() => hands.move({ type: "undo" }))}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 4 3 9l5 5M3.5 9H15a6 6 0 0 1 0 12h-3" />
    </svg>
    <span>{label}</span>
    <span class="count" aria-hidden="true">
      {seconds}
    </span>
  </button>
)
