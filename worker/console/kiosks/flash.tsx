import * as v from "valibot"
import type { KioskId } from "../../../shared/ids.ts"
import { m, t } from "../../frame/speech.tsx"
import { EntryId } from "../asking/flash-of.ts"
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

/** What was wrong or missing in an address is left out: the page is the same without. */
const Said = v.object({
  said: v.fallback(v.optional(v.picklist(Object.keys(SAID))), undefined),
  entry: v.fallback(v.optional(EntryId), undefined),
})
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const isSaid = (name: string | undefined): name is keyof typeof SAID => name !== undefined && name in SAID

/** What became of the last write. The page opens here, and Undo is one Tab away. */
export const KioskFlash = ({ said, id, mayUndo }: { said: Said; id?: KioskId; mayUndo: boolean }) => {
  if (!isSaid(said.said)) return null
  return (
    <div class="flash" role="status" tabindex={-1} autofocus>
      <p>{t(SAID[said.said])}</p>
      {said.entry !== undefined && id !== undefined && mayUndo && (
        <form method="post" action={`${kioskPath(id)}/undo`}>
          <input type="hidden" name="entry" value={said.entry} />
          <button class="quiet" type="submit">
            {t("Undo")}
          </button>
        </form>
      )}
    </div>
  )
}
