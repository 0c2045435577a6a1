import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { EmailSend } from "../../shared/email-send.ts"
import { type BusinessId, Slug } from "../../shared/ids.ts"

/** Sends of one touchpoint that are shown: two years of a weekly letter. */
const SENDS_MAX = 100

/** What one send's copies were seen to do, and what became of the votes in it. */
const COPIES = `
  SELECT c.send, min(c.seen_at) AS seen_at,
    count(coalesce(c.love_opened_at, c.hate_opened_at)) AS opened,
    count(c.love_opened_at) AS opened_love, count(c.hate_opened_at) AS opened_hate,
    count(c.confirmed_at) AS confirmed,
    count(iif(c.confirmed_at IS NULL, coalesce(c.love_opened_at, c.hate_opened_at), NULL)) AS unconfirmed,
    count(coalesce(c.marked_until, c.scanner_id)) AS marked, max(c.marked_until) AS marked_until,
    sum(coalesce((v.state = 'counted' AND v.reaction = 'love') + 0, 0)
      + coalesce((x.state = 'counted' AND x.reaction = 'love') + 0, 0)) AS love,
    sum(coalesce((v.state = 'counted' AND v.reaction = 'hate') + 0, 0)
      + coalesce((x.state = 'counted' AND x.reaction = 'hate') + 0, 0)) AS hate,
    sum(coalesce((v.state = 'held' AND v.reaction <> 'none') + 0, 0)
      + coalesce((x.state = 'held' AND x.reaction <> 'none') + 0, 0)) AS held
  FROM touchpoints AS t
  CROSS JOIN email_copies AS c ON c.business_id = t.business_id AND c.touchpoint_id = t.id
  LEFT JOIN votes AS v ON v.business_id = c.business_id AND v.touchpoint_id = c.touchpoint_id AND v.id = c.id
    AND c.confirmed_at IS NOT NULL
  LEFT JOIN votes AS x ON x.business_id = c.business_id AND x.touchpoint_id = c.touchpoint_id AND x.id = c.scanner_id
  WHERE t.business_id = ?1 AND t.slug = ?2 GROUP BY c.send`

const SELECT = `
SELECT s.slug, s.name, s.system, s.language, s.sent, s.signed_only, s.created_at, f.* FROM (
  SELECT e.slug, e.name, e.system, e.language, e.sent, e.signed_only, e.created_at FROM touchpoints AS t
  JOIN email_sends AS e ON e.business_id = t.business_id AND e.touchpoint_id = t.id
  WHERE t.business_id = ?1 AND t.slug = ?2
) AS s FULL JOIN (${COPIES}) AS f ON f.send = s.slug
ORDER BY s.slug IS NULL, coalesce(s.created_at, f.seen_at) DESC, coalesce(s.slug, f.send) LIMIT ?3`

const Count = v.pipe(
  v.nullable(v.number()),
  v.transform((count) => count ?? 0),
)
const Row = v.pipe(
  v.object({
    slug: v.nullable(v.string()),
    send: v.nullable(v.string()),
    name: v.nullable(v.string()),
    system: v.nullable(v.string()),
    language: v.nullable(v.string()),
    sent: v.nullable(v.number()),
    signed_only: v.nullable(v.number()),
    created_at: v.nullable(v.number()),
    seen_at: v.nullable(v.number()),
    opened: Count,
    opened_love: Count,
    opened_hate: Count,
    confirmed: Count,
    unconfirmed: Count,
    marked: Count,
    marked_until: v.nullable(v.number()),
    love: Count,
    hate: Count,
    held: Count,
  }),
  v.transform(({ slug, send, name, system, language, sent, signed_only, created_at, seen_at, ...row }) => {
    const { opened, opened_love, opened_hate, confirmed, unconfirmed, marked, marked_until, ...votes } = row
    return {
      slug: v.parse(Slug, slug ?? send),
      /** Null: votes came in by its links, and nobody has named it. */
      named:
        name === null
          ? null
          : v.parse(EmailSend, { name, system, language, sent, signedOnly: signed_only === 1 }),
      /** When it was named, or first heard of. Epoch ms. */
      since: created_at ?? seen_at ?? 0,
      /** Copies of which a face was opened, once or often, by people or machines. Never in the pulse. */
      opened,
      openedLove: opened_love,
      openedHate: opened_hate,
      /** Of them, those that nobody confirmed. */
      unconfirmed,
      /** Copies in which a tap was taken for a person's. */
      confirmed,
      /** Copies that were opened or tapped as machines do it. */
      marked,
      /** Until then taps of at least one copy are held; null: none was ever marked so. Epoch ms. */
      markedUntil: marked_until,
      /** Votes of its copies as they stand now: in the pulse, and waiting for a decision. */
      ...votes,
    }
  }),
)
/** One send of a touchpoint with its figures. */
export type SendFigures = v.InferOutput<typeof Row>

/**
 * The sends of a touchpoint, the newest first; behind them those that nobody has named: anybody can make up links of such,
 * and must not push the business's own out of sight.
 */
export const selectSends = (db: D1Database, businessId: BusinessId, touchpoint: Slug): D1PreparedStatement =>
  db.prepare(SELECT).bind(businessId, touchpoint, SENDS_MAX)

export const readSends = (result: D1Result | undefined): SendFigures[] =>
  v.parse(v.array(Row), result?.results)

export const listSends = async (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
): Promise<SendFigures[]> => readSends(await selectSends(db, businessId, touchpoint).run())
