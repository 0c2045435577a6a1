import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, KioskId } from "../../shared/ids.ts"
import type { KioskPin } from "../../shared/kiosk.ts"
import { KioskSettings, StoredKioskSettings } from "../../shared/kiosk-settings.ts"
import { KIOSKS_MAX } from "../../shared/limits.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

const OF = "business_id = ?1 AND id = ?2"
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'kiosk', ?5 FROM kiosks WHERE ${OF} AND settings = ?6 RETURNING id`
const UPDATE = `UPDATE kiosks SET settings = ?3 WHERE ${OF} AND settings = ?4`

const kioskOf = (
  db: D1Database,
  businessId: BusinessId,
  id: KioskId,
  { memberId, at }: Author,
): Changeable<string> => ({
  read: async () => {
    const known: unknown = await db
      .prepare(`SELECT settings FROM kiosks WHERE ${OF}`)
      .bind(businessId, id)
      .first("settings")
    if (typeof known !== "string") return undefined
    return { known, current: { ...v.parse(StoredKioskSettings, known) } }
  },
  check: (fields) => ({ ...v.parse(KioskSettings, fields) }),
  about: { kiosk: id },
  write: (known, wanted, detail) => [
    db.prepare(INSERT_ENTRY).bind(businessId, id, at, memberId, detail, known),
    db.prepare(UPDATE).bind(businessId, id, JSON.stringify(wanted), known),
  ],
})

/**
 * Sets the given fields of a kiosk, and writes down what they were. Others are left alone.
 *
 * @param expected what the fields said when this was decided: where one says otherwise by now, nothing is written
 * @returns undefined when the business has no such kiosk
 */
export const changeKiosk = (
  db: D1Database,
  businessId: BusinessId,
  id: KioskId,
  patch: Partial<KioskSettings>,
  author: Author,
  expected: Partial<KioskSettings> = {},
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, kioskOf(db, businessId, id, author), { ...patch }, { expected: { ...expected } })

/** Puts the fields back that an entry tells of, unless changed since. Undefined: no such entry about this kiosk. */
export const undoKiosk = (
  db: D1Database,
  businessId: BusinessId,
  id: KioskId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "kiosk", entry, (change) =>
    change.kiosk === id ? kioskOf(db, businessId, id, author) : undefined,
  )

/** A new kiosk, which nothing stands at yet. Undefined: the business has as many as it may. */
export const createKiosk = async (
  db: D1Database,
  businessId: BusinessId,
  settings: KioskSettings,
  { memberId, at }: Author,
): Promise<KioskId | undefined> => {
  const [inserted] = await db.batch([
    db
      .prepare(
        `INSERT INTO kiosks (business_id, settings, created_at)
         SELECT ?1, ?2, ?3 WHERE (SELECT count(*) FROM kiosks WHERE business_id = ?1) < ?4 RETURNING id`,
      )
      .bind(businessId, JSON.stringify(settings), at, KIOSKS_MAX),
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?2, ?3, 'kiosk-device', json_object('kiosk', last_insert_rowid(), 'name', ?4, 'deed', 'created')
         WHERE changes() = 1`,
      )
      .bind(businessId, at, memberId, settings.name),
  ])
  return v.parse(v.array(v.object({ id: KioskId })), inserted?.results)[0]?.id
}

/** What is done to a kiosk beside its settings, as the log tells it. The PIN itself stands nowhere, not even its hash. */
const deedEntry = (
  db: D1Database,
  businessId: BusinessId,
  id: KioskId,
  { memberId, at }: Author,
  deed: string,
  when: string,
) =>
  db
    .prepare(
      `INSERT INTO audit (business_id, at, member_id, action, detail)
       SELECT ?1, ?3, ?4, 'kiosk-device',
         json_object('kiosk', k.id, 'name', json_extract(k.settings, '$.name'), 'deed', ?5)
       FROM kiosks AS k WHERE k.business_id = ?1 AND k.id = ?2 AND ${when} RETURNING id`,
    )
    .bind(businessId, id, at, memberId, deed)

/** Sets the PIN, or takes it away. @returns whether there is such a kiosk */
export const setKioskPin = async (
  db: D1Database,
  businessId: BusinessId,
  id: KioskId,
  pin: KioskPin | null,
  author: Author,
): Promise<boolean> => {
  const [told] = await db.batch([
    deedEntry(db, businessId, id, author, pin ? "pin-set" : "pin-removed", "1"),
    db.prepare(`UPDATE kiosks SET pin = ?3 WHERE ${OF}`).bind(businessId, id, pin && JSON.stringify(pin)),
  ])
  return (told?.results.length ?? 0) > 0
}

/** From now on its votes are held, and its next contact wipes its key. @returns whether there was something to revoke */
export const revokeKiosk = async (
  db: D1Database,
  businessId: BusinessId,
  id: KioskId,
  author: Author,
): Promise<boolean> => {
  const inUse = "business_id = ?1 AND kiosk_id = ?2 AND revoked_at IS NULL"
  const [told] = await db.batch([
    deedEntry(
      db,
      businessId,
      id,
      author,
      "revoked",
      "EXISTS (SELECT 1 FROM devices AS d WHERE d.business_id = ?1 AND d.kiosk_id = k.id AND d.revoked_at IS NULL)",
    ),
    db.prepare(`UPDATE devices SET revoked_at = ?3 WHERE ${inUse}`).bind(businessId, id, author.at),
    db
      .prepare(
        `UPDATE alerts SET resolved_at = ?3
         WHERE business_id = ?1 AND kind = 'kiosk-dark' AND kiosk_id = ?2 AND resolved_at IS NULL`,
      )
      .bind(businessId, id, author.at),
    db
      .prepare("DELETE FROM pairing_codes WHERE business_id = ?1 AND kiosk_id = ?2 AND used_at IS NULL")
      .bind(businessId, id),
  ])
  return (told?.results.length ?? 0) > 0
}
