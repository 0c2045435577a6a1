import type { D1Database, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug, VoteId } from "../../shared/ids.ts"

/** How long taps in a copy are held whose links were opened as machines open them. Minutes are what scanners take. */
export const MARKED_MS = 10 * 60_000
/**
 * Both faces opened within so long: scanners seen in the wild take tenths of a second; who opens a page, goes back to the
 * letter and taps the other face takes longer.
 */
export const BOTH_WITHIN_MS = 5000
/** A tap so long before its copy is marked was the same machine's: it goes through a letter in seconds. */
export const UNMASKED_WITHIN_MS = 60_000

/** One recipient's copy of a send; `id` is that of their vote. */
export interface CopyName {
  businessId: BusinessId
  touchpoint: Slug
  send: Slug
  id: VoteId
}

/** What was noticed of a copy. All times epoch ms; an opening's is when its page was made. */
export interface Noticed {
  openings: { love?: number | undefined; hate?: number | undefined; other?: number | undefined }
  /** When the page was made whose script has told of this. */
  scriptedAt?: number | undefined
  /** Something else marks it until then. */
  markedUntil?: number | undefined
}

/** A tap on the page of a copy. */
export interface Tap {
  /** Nothing speaks against it in itself. */
  byPerson: boolean
  /** When its page was made, if no script has vouched for the tap: one that was heard of must. */
  unvouchedOf: number | undefined
  /** Of the vote that keeps it where it was not. */
  scannerId: VoteId
}

const Row = v.pipe(
  v.object({
    marked_until: v.nullable(v.number()),
    tapped_at: v.nullable(v.number()),
    tapped_over: v.nullable(v.picklist(["love", "hate"])),
    scanned: v.number(),
    by_person: v.optional(v.number(), 0),
  }),
  v.transform(({ marked_until, tapped_at, tapped_over, scanned, by_person }) => ({
    markedUntil: marked_until ?? 0,
    tappedAt: tapped_at,
    tappedOver: tapped_over,
    hasScanned: scanned === 1,
    byPerson: by_person === 1,
  })),
)
/**
 * What is known of a copy. `markedUntil` 0: it never was; `tappedAt`, `tappedOver`: the latest tap by a person, and what
 * the vote said before; `hasScanned`: another vote keeps taps that were not; `byPerson`: this tap was.
 */
export type Copy = v.InferOutput<typeof Row>

const COLUMNS = "marked_until, tapped_at, tapped_over, scanner_id IS NOT NULL AS scanned"
const hex = (id: VoteId): string => id.replaceAll("-", "")

const readCopy = (result: D1Result | undefined): Copy | undefined =>
  v.parse(v.array(Row), result?.results ?? [])[0]

/** The opening that this write knows of, or the one before. */
const LOVE = "coalesce(excluded.love_opened_at, love_opened_at)"
const HATE = "coalesce(excluded.hate_opened_at, hate_opened_at)"

/** Until when openings mark a copy, 0 where they don't: from the later of both faces, or from the link that no person sees. */
const marks = (love: string, hate: string, other: string): string =>
  `max(coalesce(${other} + ${MARKED_MS}, 0),
    iif(abs(${love} - ${hate}) <= ${BOTH_WITHIN_MS}, max(${love}, ${hate}) + ${MARKED_MS}, 0))`

/**
 * Decided here and not before, so that two links opened at one moment see each other. Asked for again with the same
 * openings it says the same: a page that stays open marks nothing twice.
 */
const NOTE = `
INSERT INTO email_copies (business_id, touchpoint_id, send, id, seen_at, love_opened_at, hate_opened_at, other_opened_at,
  scripted_at, marked_until)
SELECT ?1, t.id, ?3, unhex(?4), ?5, ?6, ?7, ?8, ?9, nullif(max(?10, ${marks("?6", "?7", "?8")}), 0)
FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2
ON CONFLICT DO UPDATE SET
  love_opened_at = ${LOVE}, hate_opened_at = ${HATE},
  other_opened_at = coalesce(excluded.other_opened_at, other_opened_at),
  scripted_at = coalesce(excluded.scripted_at, scripted_at),
  marked_until = nullif(max(coalesce(marked_until, 0), coalesce(excluded.marked_until, 0),
    ${marks(LOVE, HATE, "excluded.other_opened_at")}), 0)
RETURNING ${COLUMNS}`

/** The rows that the statements below are about. */
const COPY = `business_id = ?1
  AND touchpoint_id = (SELECT t.id FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2)
  AND send = ?3 AND id = unhex(?4)`
/** Nothing speaks against it, its copy is not marked, and where the page's script runs, it has vouched for it. */
const BY_PERSON = "(?6 AND coalesce(marked_until, 0) <= ?5 AND coalesce(scripted_at <> ?8, 1))"
/** Taps of one minute are one, whatever was changed in it. */
const GOES_ON = `coalesce(tapped_at > ?5 - ${UNMASKED_WITHIN_MS}, 0)`
const PRESENT_REACTION = `(SELECT v.reaction FROM votes AS v WHERE v.business_id = ?1
  AND v.touchpoint_id = email_copies.touchpoint_id AND v.id = email_copies.id AND v.reaction <> 'none')`
const TAP = `
UPDATE email_copies SET
  confirmed_at = iif(${BY_PERSON}, coalesce(confirmed_at, ?5), confirmed_at),
  tapped_at = iif(${BY_PERSON}, ?5, tapped_at),
  tapped_over = iif(${BY_PERSON} AND NOT ${GOES_ON}, ${PRESENT_REACTION}, tapped_over),
  scanner_id = iif(${BY_PERSON}, scanner_id, unhex(?7))
WHERE ${COPY} RETURNING ${COLUMNS}, ${BY_PERSON} AS by_person`

/**
 * Writes down what was noticed of a copy, and a tap on its page, in one transaction.
 *
 * @returns what is known of it then; undefined: there is no such touchpoint yet, and nothing was written
 */
export const noteCopy = async (
  db: D1Database,
  { businessId, touchpoint, send, id }: CopyName,
  { openings, scriptedAt, markedUntil }: Noticed,
  tap: Tap | undefined,
  now: number,
): Promise<Copy | undefined> => {
  const name = [businessId, touchpoint, send, hex(id)]
  const { love = null, hate = null, other = null } = openings
  const results = await db.batch([
    db.prepare(NOTE).bind(...name, now, love, hate, other, scriptedAt ?? null, markedUntil ?? 0),
    ...(tap
      ? [
          db
            .prepare(TAP)
            .bind(...name, now, Number(tap.byPerson), hex(tap.scannerId), tap.unvouchedOf ?? null),
        ]
      : []),
  ])
  return readCopy(results.at(-1))
}

/** A tap that turned out to be a machine's is not a person's any more: once, whoever finds out at the same moment. */
export const unmaskTap = async (
  db: D1Database,
  { businessId, touchpoint, send, id }: CopyName,
  { tappedAt, scannerId }: { tappedAt: number; scannerId: VoteId },
): Promise<boolean> => {
  const { meta } = await db
    .prepare(
      `UPDATE email_copies SET tapped_at = NULL, tapped_over = NULL, scanner_id = unhex(?6),
         confirmed_at = iif(tapped_over IS NULL, NULL, confirmed_at)
       WHERE ${COPY} AND tapped_at = ?5`,
    )
    .bind(businessId, touchpoint, send, hex(id), tappedAt, hex(scannerId))
    .run()
  return meta.changes > 0
}

/** Deletes copies first heard of before a time (epoch ms), some of them; their votes go by themselves. */
export const purgeCopies = async (
  db: D1Database,
  businessId: BusinessId,
  before: number,
  limit: number,
): Promise<number> => {
  const { meta } = await db
    .prepare(
      `DELETE FROM email_copies WHERE business_id = ?1 AND (touchpoint_id, send, id) IN (
         SELECT c.touchpoint_id, c.send, c.id FROM email_copies AS c
         WHERE c.business_id = ?1 AND c.seen_at < ?2 LIMIT ?3)`,
    )
    .bind(businessId, before, limit)
    .run()
  return meta.changes
}
