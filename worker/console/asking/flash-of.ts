import * as v from "valibot"
import { type Change, stands } from "../../store/change-fields.ts"
import type { AskingRead } from "../../store/read-asking.ts"
import { saidOf } from "../read-address.ts"
import type { Flash, FlashTag } from "./flash-line.tsx"

const Said = saidOf(["same", "overtaken"])
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

const improvementTag = ({ before, after }: Change): FlashTag => {
  if (after.removedAt !== undefined && after.removedAt !== null) return "removed"
  if (after.publishedAt !== undefined && after.publishedAt !== null) return "told"
  if (before.removedAt !== undefined) return "added"
  return after.publishedAt === null ? "not-told" : "edited"
}

/** Whether the entry's change still is what stands: only then would Undo put something back. */
const stillStands = ({ of, change }: NonNullable<AskingRead["change"]>, read: AskingRead): boolean => {
  if (of === "question") return stands(change, { ...read.touchpoint.question })
  const row = read.improvements.find(({ id }) => id === change.improvement)
  // One that was removed is no longer in the list.
  if (!row) return improvementTag(change) === "removed"
  return stands(change, { ...row, removedAt: null })
}

/** What the address says about the last write, as far as the log bears it out. */
export const flashOf = ({ entry, said }: Said, read: AskingRead): Flash | undefined => {
  if (said) return { tag: said }
  if (!read.change) return undefined
  const { of, change } = read.change
  if (change.undoes !== undefined) return { tag: "put-back" }
  const undo = stillStands(read.change, read) ? entry : undefined
  return { tag: of === "question" ? "saved" : improvementTag(change), undo }
}
