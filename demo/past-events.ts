import { calendarOf } from "./calendar.ts"
import { childrenAtTheTill } from "./doubtful/children-at-the-till.ts"
import { clockYearsAhead } from "./doubtful/clock-years-ahead.ts"
import { copiedTag } from "./doubtful/copied-tag.ts"
import { crawler } from "./doubtful/crawler.ts"
import { drawerTablet } from "./doubtful/drawer-tablet.ts"
import { mistypedTag } from "./doubtful/mistyped-tag.ts"
import type { PastEvent } from "./doubtful/past-event.ts"
import { scannedLetter } from "./doubtful/scanned-letter.ts"
import { schoolClass } from "./doubtful/school-class.ts"
import { soldTablet } from "./doubtful/sold-tablet.ts"
import { tappedAgain } from "./doubtful/tapped-again.ts"
import { improvements } from "./improvements.ts"
import { letters } from "./letters.ts"

/** One for each rule that the café has on, but `failed-rule`: that one would be a bug of ours. */
const STORIES = [
  mistypedTag,
  copiedTag,
  crawler,
  childrenAtTheTill,
  schoolClass,
  tappedAgain,
  drawerTablet,
  clockYearsAhead,
  scannedLetter,
  soldTablet,
]

/**
 * What was doubtful at Café Lumen and what its people made of it, and what they improved, in the order of time: the same for the same `now`
 * (epoch ms), none of it later than that.
 */
export const pastEvents = (now: number): PastEvent[] => {
  const calendar = calendarOf(now)
  return [...STORIES, improvements, letters]
    .flatMap((story) => story(calendar))
    .sort((one, other) => one.at - other.at)
}
