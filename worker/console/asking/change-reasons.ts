import * as v from "valibot"
import { REASONS_PER_FACE_MAX } from "../../../shared/limits.ts"
import type { Face } from "../../../shared/vote.ts"
import { type Draft, reasonsOf, setReasons } from "./draft.ts"

/** “love.up.2”: what a button beside a reason says when it is pressed. Nothing is saved by it. */
const Deed = v.pipe(
  v.string(),
  v.regex(/^(?:love|hate)\.(?:add|remove|up|down)\.\d$/),
  v.transform((deed) => deed.split(".")),
  v.tuple([
    v.picklist(["love", "hate"]),
    v.picklist(["add", "remove", "up", "down"]),
    v.pipe(v.string(), v.transform(Number)),
  ]),
)

/** Which row of which face the member looks at next. */
export interface Focus {
  face: Face
  row: number
}

/** Adds a row to the draft, takes one out, or moves one. Undefined: the form asked for nothing of the kind. */
export const changeReasons = (draft: Draft): Focus | undefined => {
  const deed = v.safeParse(Deed, draft.get("do"))
  if (!deed.success) return undefined
  const [face, verb, row] = deed.output
  const reasons = reasonsOf(draft, face)
  const focus = moved(reasons, verb, row)
  setReasons(draft, face, reasons)
  return { face, row: focus }
}

const moved = (reasons: { slug: string; label: string }[], verb: string, row: number): number => {
  const reason = reasons[row]
  if (verb === "add") {
    if (reasons.length < REASONS_PER_FACE_MAX) reasons.push({ slug: "", label: "" })
    return reasons.length - 1
  }
  if (!reason) return 0
  reasons.splice(row, 1)
  if (verb === "remove") return Math.max(0, Math.min(row, reasons.length - 1))
  const to = Math.max(0, Math.min(reasons.length, verb === "up" ? row - 1 : row + 1))
  reasons.splice(to, 0, reason)
  return to
}
