import * as v from "valibot"
import type { KioskId } from "../../../shared/ids.ts"
import { m, t } from "../../frame/speech.tsx"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { RowNumber, readable } from "../read-address.ts"
import { kioskPath } from "./address.ts"

const SAID = {
  same: m("Nothing to save: it says so already."),
  overtaken: m("Not undone: it has been changed since. What is saved now stands below."),
  "put-back": m("Put back as it was before."),
  saved: m("Saved. The kiosk hears of it within two minutes, and changes when no customer stands before it."),
  created: m("Created. Pair a tablet with it: get a code below."),
  "pin-set": m("The PIN is set. The kiosk hears of it within two minutes."),
  "pin-removed": m("The PIN is gone: the corner opens the kiosk’s settings without one."),
  revoked: m(
    "Revoked. At its next contact the kiosk sends what it still has, held, and forgets its key. Pair it again to bring it back.",
  ),
  removed: m("Removed from the list."),
  restored: m("Back in the list."),
} as const

const Said = v.object({ said: readable(v.picklist(Object.keys(SAID))), entry: readable(RowNumber) })
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const isSaid = (name: string | undefined): name is keyof typeof SAID => name !== undefined && name in SAID

export const KioskFlash = ({ said, id, mayUndo }: { said: Said; id?: KioskId; mayUndo: boolean }) => {
  if (!isSaid(said.said)) return null
  return (
    <FlashBox said={t(SAID[said.said])}>
      {said.entry !== undefined && id !== undefined && mayUndo && (
        <UndoButton action={`${kioskPath(id)}/undo`} entry={said.entry} />
      )}
    </FlashBox>
  )
}
