import * as v from "valibot"
import { m, t } from "../../frame/speech.tsx"
import type { PlaceChange } from "../../store/change-place.ts"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { saidOf } from "../read-address.ts"
import { placePath } from "./address.ts"

const Said = saidOf(["same", "overtaken", "full"])
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const SAID = {
  same: m("Nothing to save: it says so already."),
  overtaken: m("Not done: it has been changed since. What is saved now stands below."),
  full: m("Not added: there are as many places as there may be. Archive or rename one of them."),
} as const

const deedOf = ({ before, after, undoes }: PlaceChange): string => {
  if (undoes !== undefined) return t("Put back as it was before.")
  if (typeof after.archivedAt === "number")
    return t("Archived. Its votes still count; no posters are made for it.")
  if (after.archivedAt === null && before.archivedAt !== undefined) return t("Restored.")
  if (before.name === "") return t("Named {name}.", { name: after.name ?? "" })
  return t("Saved.")
}

interface FlashProps {
  said: Said
  change: PlaceChange | undefined
  mayUndo: boolean
}

/** What became of the last write, as far as the log bears it out. */
export const PlaceFlash = ({ said, change, mayUndo }: FlashProps) => {
  if (!said.said && !change) return null
  return (
    <FlashBox said={said.said ? t(SAID[said.said]) : change && deedOf(change)}>
      {change?.stands && change.undoes === undefined && mayUndo && (
        <UndoButton action={`${placePath(change.slug)}/undo`} entry={said.entry} />
      )}
    </FlashBox>
  )
}
