import * as v from "valibot"
import type { VoteKey } from "../store/read-votes.ts"

const Key = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,14}\.[0-9a-f]{32}$/),
  v.transform((text) => text.split(".")),
  v.tuple([v.pipe(v.string(), v.transform(Number)), v.string()]),
  v.transform(([touchpointId, id]): VoteKey => ({ touchpointId, id })),
)

/** Where a page ended, for the address of the next one. Callers hand it back as it is and read nothing out of it. */
export const toCursor = ({ touchpointId, id }: VoteKey): string =>
  btoa(`${touchpointId}.${id}`).replaceAll("=", "")

const decoded = (cursor: string): string => {
  try {
    return atob(cursor)
  } catch {
    return ""
  }
}

/** A cursor as `toCursor` made it. */
export const Cursor = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const key = v.safeParse(Key, decoded(dataset.value))
    if (key.success && toCursor(key.output) === dataset.value) return key.output
    addIssue({ message: "must be taken from the Link header of the page before" })
    return NEVER
  }),
)
