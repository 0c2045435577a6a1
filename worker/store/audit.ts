import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"

/** Everything that the audit log tells of. `detail` holds counts, names and settings, never what a customer wrote. */
export const AUDIT_ACTIONS = [
  "release",
  "exclude",
  "undo",
  "create",
  "touchpoint",
  "reorder",
  "erase",
  "comments",
  "policy",
  "question",
  "improvement",
  "send",
  "kiosk",
  "kiosk-device",
  "alert",
  "place",
  "replay",
  "purge",
  "api-key",
  "member",
  "ownership",
  "business",
  "export",
  "closing",
  "invitation",
  "passkey",
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export interface AuditEntry {
  at: number
  /** Null: the house itself, on its schedule. */
  memberId: MemberId | null
  action: AuditAction
  detail: Readonly<Record<string, unknown>>
}

/**
 * Writes an entry down, in the same batch as what it tells of. The log is append-only: a trigger refuses the rest.
 * RETURNING hands back its `id`.
 */
export const insertAudit = (
  db: D1Database,
  businessId: BusinessId,
  { at, memberId, action, detail }: AuditEntry,
): D1PreparedStatement =>
  db
    .prepare(
      "INSERT INTO audit (business_id, at, member_id, action, detail) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
    )
    .bind(businessId, at, memberId, action, JSON.stringify(detail))

/** Newest first, from before an entry on; `member` is a name, null for the house itself and for who has left. */
export const selectAudit = (
  db: D1Database,
  businessId: BusinessId,
  limit: number,
  before?: number,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT a.id, a.at, a.action, a.detail, m.name AS member
       FROM audit AS a LEFT JOIN members AS m ON m.id = a.member_id AND m.business_id = a.business_id
       WHERE a.business_id = ?1 AND a.id < ?2 ORDER BY a.id DESC LIMIT ?3`,
    )
    .bind(businessId, before ?? Number.MAX_SAFE_INTEGER, limit)

const Row = v.object({
  id: v.number(),
  at: v.number(),
  action: v.picklist(AUDIT_ACTIONS),
  detail: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())),
  member: v.nullable(v.string()),
})
/** An entry as read. */
export type AuditRow = v.InferOutput<typeof Row>

export const readAudit = (result: D1Result | undefined): AuditRow[] => v.parse(v.array(Row), result?.results)
