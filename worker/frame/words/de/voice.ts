import type { Words } from "../../setting.ts"

/** What customers say: comments, reasons, and words. */
export const WORDS: Words = {
  "marked comments as read or unread": "hat Kommentare als gelesen oder ungelesen markiert",
  "marked {n} comments as read": {
    one: "hat {n} Kommentar als gelesen markiert",
    other: "hat {n} Kommentare als gelesen markiert",
  },
  "marked {n} comments as unread": {
    one: "hat {n} Kommentar als ungelesen markiert",
    other: "hat {n} Kommentare als ungelesen markiert",
  },
  "marked {n} comments at {at} as read": {
    one: "hat {n} Kommentar bei {at} als gelesen markiert",
    other: "hat {n} Kommentare bei {at} als gelesen markiert",
  },
  "marked {n} comments at {at} as unread": {
    one: "hat {n} Kommentar bei {at} als ungelesen markiert",
    other: "hat {n} Kommentare bei {at} als ungelesen markiert",
  },
}
