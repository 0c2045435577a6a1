import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import type { TouchpointSetup } from "../../shared/touchpoint.ts"
import { countUnknown, releaseUnknown } from "./release-unknown.ts"

/** Who creates a touchpoint, and when. */
export interface Creator {
  memberId: MemberId
  /** Epoch ms. */
  at: number
}

/** Each of the statements finds the row only while it waits: of two who create it at once, the second writes nothing. */
const WAITING = "business_id = ?1 AND slug = ?2 AND state = 'waiting'"

const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'create', ?5 FROM touchpoints WHERE ${WAITING}`

/** It comes last of its stage; the member must be one of the same business. */
const OPEN = `
UPDATE touchpoints SET state = 'live', name = ?3, stage = ?4, kind = ?5, critical = ?6, expectation = ?7,
  question = ?8, owner_id = (SELECT id FROM members WHERE business_id = ?1 AND id = ?9), created_at = ?10,
  target = ?11, dismissed_at = NULL,
  position = (SELECT coalesce(max(t.position) + 1, 0) FROM touchpoints AS t WHERE t.business_id = ?1 AND t.stage = ?4)
WHERE ${WAITING} RETURNING id`

/**
 * Creates the touchpoint that votes wait for, owned by who creates it, and then releases those votes: in one
 * transaction with the log's entry, and in as many more as decisions of so many votes take. What is not released when
 * one of them fails waits at a touchpoint that is live, where it can be released as any other.
 *
 * @returns whether this call created it; false: it does not wait (any more), and nothing was written
 */
export const openWaiting = async (
  db: D1Database,
  businessId: BusinessId,
  { slug, name, stage, kind, critical, expectation, target, question }: TouchpointSetup,
  { memberId, at }: Creator,
): Promise<boolean> => {
  const detail = JSON.stringify({ touchpoint: slug, name, stage })
  const [, waiting, opened] = await db.batch([
    db.prepare(INSERT_ENTRY).bind(businessId, slug, at, memberId, detail),
    countUnknown(db, businessId, [slug]),
    db
      .prepare(OPEN)
      .bind(
        businessId,
        slug,
        name,
        stage,
        kind,
        Number(critical),
        expectation,
        JSON.stringify(question),
        memberId,
        at,
        target,
      ),
  ])
  if (opened?.results.length !== 1) return false
  await releaseUnknown(db, businessId, { counted: waiting, created: [slug] }, { memberId, at })
  return true
}
