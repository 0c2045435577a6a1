import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId } from "../../shared/ids.ts"

/** Everything that the audit log tells of. `detail` holds counts, names and settings, never what a customer wrote. */
export const AUDIT_ACTIONS = [
  "release",
  "exclude",
  "undo",
  "create",
  "touchpoint",
  "reorder",
  "waiting-name",
  "erase",
  "comments",
  "policy",
  "question",
  "improvement",
  "send",
  "kiosk",
  "kiosk-device",
  "alert",
  "wall",
  "wall-link",
  "place",
  "replay",
  "purge",
  "api-key",
  "member",
  "ownership",
  "role",
  "profile",
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

/** Which entries are asked for; what is absent leaves nothing out. */
export interface AuditScope {
  before?: number | undefined
  /** Whose; null: the house's own. */
  by?: MemberId | null | undefined
  actions?: readonly AuditAction[] | undefined
}

/** Newest first, from before an entry on; `member` is a name, null for the house itself and for who has left. */
export const selectAudit = (
  db: D1Database,
  businessId: BusinessId,
  limit: number,
  { before, by, actions }: AuditScope = {},
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT a.id, a.at, a.action, a.detail, m.name AS member
       FROM audit AS a LEFT JOIN members AS m ON m.id = a.member_id AND m.business_id = a.business_id
       WHERE a.business_id = ?1 AND a.id < ?2
         ${by === undefined ? "AND ?4 IS NULL" : "AND a.member_id IS ?4"}
         ${actions === undefined ? "AND ?5 IS NULL" : "AND a.action IN (SELECT value FROM json_each(?5))"}
       ORDER BY a.id DESC LIMIT ?3`,
    )
    .bind(
      businessId,
      before ?? Number.MAX_SAFE_INTEGER,
      limit,
      by ?? null,
      actions === undefined ? null : JSON.stringify(actions),
    )

/** Everybody the log names, those who have left too, by name. */
export const selectAuthors = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT m.id, m.name, m.left_at IS NOT NULL AS has_left FROM members AS m
       WHERE m.business_id = ?1 ORDER BY has_left, m.name, m.id`,
    )
    .bind(businessId)

const AuthorRow = v.pipe(
  v.object({ id: MemberId, name: v.string(), has_left: v.number() }),
  v.transform(({ id, name, has_left }) => ({ id, name, hasLeft: has_left === 1 })),
)
export type Author = v.InferOutput<typeof AuthorRow>

export const readAuthors = (result: D1Result | undefined): Author[] =>
  v.parse(v.array(AuthorRow), result?.results)

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
