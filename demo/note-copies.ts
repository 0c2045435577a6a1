import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId } from "../shared/ids.ts"
import { noteCopy } from "../worker/store/email-copies.ts"
import type { DemoCopy } from "./letters.ts"
import { newsletter } from "./touchpoints/newsletter.ts"

/** Written side by side: the database takes them one after the other, and none waits for the way there. */
const AT_ONCE = 50

/** Writes down what was done with copies of letters, by the same door as the pages under their links. */
export const noteCopies = async (
  db: D1Database,
  businessId: BusinessId,
  copies: readonly DemoCopy[],
): Promise<void> => {
  const touchpoint = newsletter.setup.slug
  for (let from = 0; from < copies.length; from += AT_ONCE) {
    await Promise.all(
      copies.slice(from, from + AT_ONCE).map(({ send, id, love, hate, tappedAt, scannerId }) => {
        const tap =
          tappedAt === undefined
            ? undefined
            : { byPerson: scannerId === undefined, unvouchedOf: undefined, scannerId: scannerId ?? id }
        const seenAt = tappedAt ?? love ?? hate ?? 0
        return noteCopy(db, { businessId, touchpoint, send, id }, { openings: { love, hate } }, tap, seenAt)
      }),
    )
  }
}
