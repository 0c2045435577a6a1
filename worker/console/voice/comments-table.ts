import { csvLine } from "../../../shared/csv-line.ts"
import { referenceOf } from "../../../shared/reference.ts"
import type { Comment } from "../../store/comments.ts"

const COLUMNS = [
  "at",
  "touchpoint",
  "name",
  "face",
  "comment",
  "language",
  "reason",
  "channel",
  "place",
  "contact",
  "read",
  "reference",
]

/** Comments as a table, its columns named in English for programs. Of a contact it says only that there is one. */
export const commentsTable = (comments: readonly Comment[]): string => {
  const lines = comments.map(({ at, touchpoint, reaction, comment, lang, reason, channel, place, ...rest }) =>
    csvLine([
      new Date(at).toISOString(),
      touchpoint.slug,
      touchpoint.name,
      reaction,
      comment,
      lang,
      reason,
      channel,
      place,
      rest.hasContact ? "left" : "",
      rest.read ? new Date(rest.read.at).toISOString() : "",
      referenceOf(rest.id),
    ]),
  )
  return [csvLine(COLUMNS), ...lines].join("")
}
