import * as v from "valibot"
import { m, t } from "../../frame/speech.tsx"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { RowNumber, readable } from "../read-address.ts"
import { passkeyPath } from "./address.ts"

/** By what happened. */
const FLASHES = {
  saved: m("Saved."),
  added: m("The passkey was added. Next time you sign in with it."),
  renamed: m("The passkey was renamed."),
  removed: m("The passkey was removed. Who came in by it elsewhere is signed out."),
  restored: m("The passkey is back."),
  refused: m("This passkey was not kept: it is known here already, or there is no room for more."),
  ended: m("Signed out there."),
  gone: m("That is no longer there."),
  confirm: m("Nothing was changed: first show that it is still you."),
  confirmed: m("It is you. For 15 minutes you may change how you get in."),
  name: m("Not saved: say what you are called, in at most 80 characters."),
  last: m("You are the last admin here: make somebody else an admin first, under Team."),
  left: m("You left that business."),
} as const
type Tag = keyof typeof FLASHES

const Tags = v.picklist(Object.keys(FLASHES).filter((key): key is Tag => key in FLASHES))
const Said = v.object({ said: readable(Tags), passkey: readable(RowNumber) })
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

export const saidAt = (said: Tag, passkey?: number): string =>
  `/you?said=${said}${passkey === undefined ? "" : `&passkey=${passkey}`}`

export const YouFlash = ({ said, passkey }: Said) =>
  said === undefined ? null : (
    <FlashBox said={t(FLASHES[said])}>
      {said === "removed" && passkey !== undefined && <UndoButton action={passkeyPath(passkey, "restore")} />}
    </FlashBox>
  )
