import type { D1Database } from "@cloudflare/workers-types"
import type { MadeBusiness } from "./businesses.ts"

/** Copies of one send that have a fate in common. */
export interface CopiesFixture {
  send: string
  copies: number
  opened?: "love" | "hate"
  /** What their recipients confirmed, counted. */
  confirmed?: "love" | "hate"
  /** Until when they are marked. Epoch ms. */
  markedUntil?: number
  /** A scanner's tap is held for each. */
  held?: boolean
}

const AT = Date.UTC(2026, 10, 20, 9)
const DAY = Math.floor(AT / 86_400_000)

const bytes = (start: number) => {
  const id = new Uint8Array(16)
  new DataView(id.buffer).setUint32(0, start)
  return id
}

let minted = 0

const INSERT_VOTE = `
INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour, received_at)
VALUES (?1, ?2, ?3, 1, ?4, ?5, 'email', '', ?6, 0, ?7, 9, ?6)`
const INSERT_COPY = `
INSERT INTO email_copies (business_id, touchpoint_id, send, id, seen_at, love_opened_at, hate_opened_at, marked_until,
  confirmed_at, scanner_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`

/** Copies of a send at `checkout` as the landing page would have written them, without their counters. */
export const insertCopies = async (
  db: D1Database,
  business: MadeBusiness,
  { send, copies, opened, confirmed, markedUntil, held }: CopiesFixture,
): Promise<void> => {
  const of = [business.id, business.touchpointIds.checkout]
  await db.batch(
    Array.from({ length: copies }).flatMap(() => {
      const [id, scannerId] = [bytes(++minted), bytes(++minted)]
      const vote = (voteId: Uint8Array, reaction: string, rule: string | null) =>
        db.prepare(INSERT_VOTE).bind(...of, voteId, reaction, rule, AT, DAY)
      return [
        db
          .prepare(INSERT_COPY)
          .bind(
            ...of,
            send,
            id,
            AT,
            opened === "love" ? AT : null,
            opened === "hate" ? AT : null,
            markedUntil ?? null,
            confirmed ? AT : null,
            held ? scannerId : null,
          ),
        ...(confirmed ? [vote(id, confirmed, null)] : []),
        ...(held ? [vote(scannerId, "love", "scanner")] : []),
      ]
    }),
  )
}
