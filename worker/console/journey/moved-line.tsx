import { t } from "../../frame/speech.tsx"
import { UndoButton } from "../flash-box.tsx"
import { addressOf } from "../period-of.ts"
import { stageName } from "../wording.ts"
import type { Moved } from "./moved-of.ts"

const textOf = (moved: Moved): string => {
  switch (moved.tag) {
    case "moved":
      return t("{name} was moved in “{stage}”.", { name: moved.name, stage: stageName(moved.stage) })
    case "put back":
      return t("It is back where it was.")
    case "overtaken":
      return t("Not done: it has been moved since. It stands where it was moved to last.")
  }
}

interface MovedLineProps {
  moved: Moved
  /** What the address shows beside it. */
  here: Readonly<Record<string, string | undefined>>
  mayUndo: boolean
}

export const MovedLine = ({ moved, here, mayUndo }: MovedLineProps) => (
  <div class="flash" role="status" data-key="moved">
    <p>{textOf(moved)}</p>
    {moved.tag === "moved" && mayUndo && (
      <UndoButton action={addressOf("/journey", here)} name="undo" entry={moved.entry} />
    )}
  </div>
)
