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

/** The table's columns, named in English for programs. */
export const COMMENTS_HEAD = csvLine(COLUMNS)

/** Comments as lines of the table. Of a contact it says only that there is one. */
export const commentsLines = (comments: readonly Comment[]): string =>
  comments
    .map(({ at, touchpoint, reaction, comment, lang, reason, channel, place, ...rest }) =>
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
    .join("")
