import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { SiteKey, Slug, VoteId } from "../../shared/ids.ts"
import { HeldRule } from "../../shared/outcome.ts"
import { rubbishIn } from "./vote-rubbish.ts"

const HOUR_MS = 3_600_000

const orAbsent = v.pipe(
  v.nullable(v.string()),
  v.transform((text) => text ?? undefined),
)
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Row = v.object({
  id: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{32}$/),
    v.transform((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")),
    VoteId,
  ),
  rev: v.number(),
  touchpoint: Slug,
  reaction: v.string(),
  held: v.nullable(HeldRule),
  channel: v.string(),
  place: v.pipe(
    v.string(),
    v.transform((place) => (place === "" ? undefined : place)),
  ),
  at: moment,
  clock_error: v.pipe(v.number(), v.safeInteger()),
  day: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  received_at: moment,
  amended_at: v.nullable(moment),
  reason: orAbsent,
  comment: orAbsent,
  contact: orAbsent,
  lang: orAbsent,
  page: orAbsent,
})

const ROWS = `
  SELECT lower(hex(v.id)) AS id, v.rev, t.slug AS touchpoint, v.reaction, v.held, v.channel, v.place, v.at, v.clock_error,
    v.day, v.received_at, v.amended_at, v.reason, v.comment, v.contact, v.lang, v.page
  FROM votes AS v LEFT JOIN touchpoints AS t ON t.id = v.touchpoint_id AND t.business_id = v.business_id`

const lookAtRow = (raw: Record<string, unknown>): string[] => {
  const row = v.safeParse(Row, raw)
  if (!row.success)
    return [`${JSON.stringify(raw)}: ${row.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`)}`]
  const { held, clock_error, day, received_at, amended_at, ...vote } = row.output
  const wrong = rubbishIn(vote)
  if (vote.at > received_at) wrong.push("tapped after it came in")
  // No place on earth is more than 14 hours from UTC.
  if (Math.abs(day * 24 * HOUR_MS + 12 * HOUR_MS - vote.at) > 26 * HOUR_MS)
    wrong.push(`not tapped on day ${day}`)
  if (amended_at !== null && amended_at < received_at - HOUR_MS) wrong.push("amended before it came in")
  return wrong.map((each) => `${JSON.stringify(raw)}: ${each}`)
}

/** Every text that the collector writes outside of the ledger, by where it stands. */
const OTHER_TEXTS = `
  SELECT 'touchpoint' AS place, slug AS text FROM touchpoints
  UNION ALL SELECT 'visitor', latest.key FROM visitors, json_each(latest) AS latest
  UNION ALL SELECT 'key', site_key FROM businesses`
const OtherText = v.variant("place", [
  v.object({ place: v.literal("touchpoint"), text: Slug }),
  v.object({ place: v.literal("visitor"), text: Slug }),
  v.object({ place: v.literal("key"), text: SiteKey }),
])

/** What does not belong in the database, row by row; empty when everything that was stored reads well. */
export const ledgerRubbish = async (db: D1Database): Promise<string[]> => {
  const rows = await db.prepare(ROWS).all()
  const texts = await db.prepare(OTHER_TEXTS).all()
  const others = texts.results.filter((text) => !v.is(OtherText, text)).map((text) => JSON.stringify(text))
  return [...rows.results.flatMap(lookAtRow), ...others]
}
