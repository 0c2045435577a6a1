import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId } from "../../shared/ids.ts"

/** Members who can answer for a touchpoint; a viewer could change nothing there. */
export const selectPossibleOwners = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT id, name FROM members
       WHERE business_id = ?1 AND left_at IS NULL AND role IN ('admin', 'owner') ORDER BY name, id`,
    )
    .bind(businessId)

const Row = v.object({ id: MemberId, name: v.string() })
export type PossibleOwner = v.InferOutput<typeof Row>

export const readPossibleOwners = (result: D1Result | undefined): PossibleOwner[] =>
  v.parse(v.array(Row), result?.results)
