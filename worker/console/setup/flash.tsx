import * as v from "valibot"
import { m, t } from "../../frame/speech.tsx"
import type { SetupDeed } from "../../store/find-setup-deed.ts"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { saidOf } from "../read-address.ts"
import { stageName } from "../wording.ts"

/** Said by `t`. */
const SAID = {
  have: m("You have all of these already."),
  same: m("Nothing to save: it says so already."),
  overtaken: m("Not done: it has been changed since. What is saved now stands below."),
  dismissed: m("Put away. Its votes go on waiting, and it can be offered again below."),
  offered: m("Offered again."),
  "taken-back": m("Taken back: what was added is archived, and can be restored below."),
} as const

const Said = saidOf(["have", "same", "overtaken", "dismissed", "offered", "taken-back"])
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const deedWords = (deed: SetupDeed): string => {
  switch (deed.tag) {
    case "created":
      return deed.names.length === 1
        ? t("{name} was added.", { name: deed.names[0] ?? "" })
        : t("{n} touchpoints were added.", { n: deed.names.length })
    case "archived":
      return t(
        "{name} was archived. Its votes stay. Take its tags off your pages: votes they still bring count for it, out of sight, and come back with it.",
        { name: deed.name },
      )
    case "restored":
      return t("{name} is back in the journey.", { name: deed.name })
    case "moved":
      return t("{name} was moved in “{stage}”.", { name: deed.name, stage: stageName(deed.stage) })
    case "changed":
      return t("Saved.")
    case "put back":
      return t("Put back as it was before.")
  }
}

interface FlashProps {
  said: Said
  deed: SetupDeed | undefined
  mayUndo: boolean
  /** Where Undo is posted. */
  undoAt?: string
  /** Where the focus belongs elsewhere, for the next step of many. */
  quiet?: boolean
}

/** What became of the last write, as far as the log bears it out. */
export const SetupFlash = ({ said, deed, mayUndo, undoAt = "/setup/undo", quiet = false }: FlashProps) => {
  if (!said.said && !deed) return null
  return (
    <FlashBox said={said.said ? t(SAID[said.said]) : deed && deedWords(deed)} quiet={quiet}>
      {deed?.stands && mayUndo && <UndoButton action={undoAt} entry={said.entry} />}
    </FlashBox>
  )
}
