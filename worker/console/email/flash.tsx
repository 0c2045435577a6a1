import * as v from "valibot"
import type { EmailSend } from "../../../shared/email-send.ts"
import type { Slug } from "../../../shared/ids.ts"
import { m, t } from "../../frame/speech.tsx"
import { type Change, stands } from "../../store/change-fields.ts"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { saidOf } from "../read-address.ts"

/** By what happened. */
const FLASHES = {
  created: m("Made. Paste it into your e-mail and send yourself a test."),
  saved: m("Saved."),
  "put-back": m("Put back as it was before."),
  same: m("Nothing to save: it says so already."),
  overtaken: m("Not saved: somebody has changed the same meanwhile. What is saved now stands below."),
} as const
type FlashTag = keyof typeof FLASHES

export interface Flash {
  tag: FlashTag
  /** The log's entry, while it still stands as written. */
  undo?: number | undefined
}

const Said = saidOf(["created", "same", "overtaken"])
export const saidIn = (query: Record<string, string>): v.InferOutput<typeof Said> => v.parse(Said, query)

/** What the log bears out of what the address says about the last write. */
export const flashOf = (
  entry: number,
  change: Change | undefined,
  slug: Slug,
  send: EmailSend,
): Flash | undefined => {
  if (change?.send !== slug) return undefined
  if (change.undoes !== undefined) return { tag: "put-back" }
  if (Object.keys(change.before).length === 0) return { tag: "created" }
  return { tag: "saved", undo: stands(change, { ...send }) ? entry : undefined }
}

export const FlashLine = ({ flash, path }: { flash: Flash; path: string }) => (
  <FlashBox said={t(FLASHES[flash.tag])} not={flash.tag === "overtaken"}>
    {flash.undo !== undefined && <UndoButton action={`${path}/undo`} entry={flash.undo} />}
  </FlashBox>
)
