import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, TouchpointId } from "../../shared/ids.ts"
import { HeldRule, VoteState } from "../../shared/outcome.ts"
import { Channel, Reaction } from "../../shared/vote.ts"

/**
 * Rows read from the database at a time. The longest page takes forty such reads, and D1 allows a request fifty on its
 * free plan; with the longest comments there are, one read is 10 MB of a Worker's 128.
 */
const ROWS_AT_ONCE = 2500

/** A vote's place in the ledger's order: by touchpoint, then by id. `id` is up to 32 hexadecimal digits. */
export interface VoteKey {
  touchpointId: number
  id: string
}

/** Which votes of a business: all, but for what these say. `from` and `to` are local days of the tap. */
export interface VotesWanted {
  touchpointId: TouchpointId | undefined
  from: number | undefined
  to: number | undefined
  state: VoteState | undefined
  /** The rule that held it, whatever was decided since. */
  held: HeldRule | undefined
  /** At most so many: a page. */
  limit: number
  /** The last vote of the page before. */
  after: VoteKey | undefined
}

/** Part of the ledger: what lies behind `after`, up to and with `end`. */
interface Stretch {
  after: VoteKey
  end: VoteKey
}

/**
 * The conditions are written so that none of them can use an index: the ledger is read in its own order, once, however
 * rare the wanted votes are. An index would have them all sorted again for every read of a long page.
 */
const WANTED = `
  FROM votes AS v WHERE v.business_id = ?1
    AND (v.touchpoint_id, v.id) > (?2, unhex(?3)) AND (v.touchpoint_id, v.id) <= (?4, unhex(?5))
    AND (?6 IS NULL OR v.day >= ?6) AND (?7 IS NULL OR v.day <= ?7)
    AND (?8 IS NULL OR v.state = ?8) AND (?9 IS NULL OR v.held = ?9)`

const ROWS = `
  SELECT v.touchpoint_id, lower(hex(v.id)) AS id, v.rev, v.reaction, v.state, v.held, v.decision, v.channel, v.place,
    v.at, v.clock_error, v.day, v.hour, v.received_at, v.amended_at, v.reason, v.comment, v.contact, v.lang, v.page,
    v.erased_at IS NOT NULL AS erased,
    (SELECT t.slug FROM touchpoints AS t WHERE t.business_id = ?1 AND t.id = v.touchpoint_id) AS touchpoint
  ${WANTED} ORDER BY v.touchpoint_id, v.id LIMIT ?10`

/** The page's last vote, and the one behind it if there is one. */
const PAGE_END = `
  SELECT v.touchpoint_id, lower(hex(v.id)) AS id ${WANTED} ORDER BY v.touchpoint_id, v.id LIMIT 2 OFFSET ?10`

/** The last vote there is, wanted or not. */
const LEDGER_END = `
  SELECT v.touchpoint_id, lower(hex(v.id)) AS id FROM votes AS v
  WHERE v.business_id = ?1 AND (v.touchpoint_id, v.id) <= (?2, unhex(?3))
  ORDER BY v.touchpoint_id DESC, v.id DESC LIMIT 1`

const Row = v.object({
  touchpoint_id: TouchpointId,
  touchpoint: v.string(),
  id: v.string(),
  rev: v.number(),
  reaction: Reaction,
  state: VoteState,
  held: v.nullable(HeldRule),
  decision: v.nullable(v.picklist(["released", "excluded"])),
  channel: Channel,
  place: v.string(),
  at: v.number(),
  clock_error: v.number(),
  day: v.number(),
  hour: v.number(),
  received_at: v.number(),
  amended_at: v.nullable(v.number()),
  reason: v.nullable(v.string()),
  comment: v.nullable(v.string()),
  contact: v.nullable(v.string()),
  lang: v.nullable(v.string()),
  page: v.nullable(v.string()),
  erased: v.number(),
})
/** A row of the ledger as it stands; `id` is 32 hexadecimal digits, `touchpoint` its slug. */
export type LedgerVote = v.InferOutput<typeof Row>

const KeyRow = v.pipe(
  v.object({ touchpoint_id: TouchpointId, id: v.string() }),
  v.transform(({ touchpoint_id, id }): VoteKey => ({ touchpointId: touchpoint_id, id })),
)

const readRows = (result: D1Result | undefined): LedgerVote[] => v.parse(v.array(Row), result?.results)
const readKeys = (result: D1Result | undefined): VoteKey[] => v.parse(v.array(KeyRow), result?.results)

/** Behind every vote of a touchpoint, and of them all. */
const LAST_ID = "f".repeat(32)

/** All that may be on the page: the ledger, or one touchpoint's part of it, behind the page before. */
const stretchOf = ({ touchpointId, after }: VotesWanted): Stretch => {
  const first = { touchpointId: touchpointId ?? 0, id: "" }
  return {
    after: after && after.touchpointId >= first.touchpointId ? after : first,
    end: { touchpointId: touchpointId ?? Number.MAX_SAFE_INTEGER, id: LAST_ID },
  }
}

/** `number` is the limit or the offset. */
const selectWanted = (
  db: D1Database,
  sql: string,
  businessId: BusinessId,
  { after, end }: Stretch,
  { from, to, state, held }: VotesWanted,
  number: number,
): D1PreparedStatement =>
  db
    .prepare(sql)
    .bind(
      businessId,
      after.touchpointId,
      after.id,
      end.touchpointId,
      end.id,
      from ?? null,
      to ?? null,
      state ?? null,
      held ?? null,
      number,
    )

/** A page of the ledger, its rows still to be read. */
export interface VotesPage {
  /** The last vote of this page, where another page follows. */
  next: VoteKey | undefined
  /** The rows in the ledger's order, some at a time; each is read when it is asked for. */
  rows: AsyncGenerator<LedgerVote[]>
}

/**
 * A page of a business's votes. Where it ends is found before its rows are read, by walking its keys: a page reads the
 * stretch of the ledger that it lies in twice, and a rare vote's stretch may be the whole ledger (a million rows, twice:
 * half a second). A vote that comes in while the rows are read and belongs between them is there too, beyond the limit:
 * no page ever leaves one out that the ledger had.
 */
export const readVotes = async (
  db: D1Database,
  businessId: BusinessId,
  wanted: VotesWanted,
): Promise<VotesPage> => {
  const all = stretchOf(wanted)
  const [firstRows, pageEnd, ledgerEnd] = await db.batch([
    selectWanted(db, ROWS, businessId, all, wanted, Math.min(wanted.limit, ROWS_AT_ONCE)),
    selectWanted(db, PAGE_END, businessId, all, wanted, wanted.limit - 1),
    db.prepare(LEDGER_END).bind(businessId, all.end.touchpointId, all.end.id),
  ])
  const [last, following] = readKeys(pageEnd)
  const next = following ? last : undefined
  // The last page ends where the ledger ended when it was asked for: votes that keep coming would never let it end.
  const end = next ?? readKeys(ledgerEnd)[0] ?? all.end

  const rows = async function* (): AsyncGenerator<LedgerVote[]> {
    let some = readRows(firstRows)
    while (true) {
      if (some.length > 0) yield some
      const reached = some.length < ROWS_AT_ONCE ? undefined : some.at(-1)
      if (!reached || (reached.touchpoint_id === end.touchpointId && reached.id === end.id)) return
      const after = { touchpointId: reached.touchpoint_id, id: reached.id }
      some = readRows(await selectWanted(db, ROWS, businessId, { after, end }, wanted, ROWS_AT_ONCE).run())
    }
  }
  return { next, rows: rows() }
}
