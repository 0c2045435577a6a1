import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, KioskId, MemberId, Slug } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"
import type { SilentKiosk } from "./silent-kiosks.ts"

/** What alerts there are. */
export const ALERT_KINDS = ["kiosk-dark"] as const
export const AlertKind = v.picklist(ALERT_KINDS)
export type AlertKind = v.InferOutput<typeof AlertKind>

const Row = v.pipe(
  v.object({
    id: v.number(),
    kind: AlertKind,
    kiosk_id: KioskId,
    kiosk: v.string(),
    /** Who owns the touchpoints that it is about, as a JSON list; null: nobody does. */
    owners: v.pipe(v.string(), v.parseJson(), v.array(v.nullable(MemberId))),
    /** These touchpoints. */
    touchpoints: v.pipe(v.string(), v.parseJson(), v.array(Slug)),
    since: v.number(),
    acknowledged_at: v.nullable(v.number()),
    by: v.nullable(v.string()),
  }),
  v.transform(({ id, kind, kiosk_id, kiosk, owners, touchpoints, since, acknowledged_at, by }) => ({
    id,
    kind,
    kiosk: { id: kiosk_id, name: kiosk },
    owners,
    touchpoints,
    since,
    /** Who has said that they see to it; null: nobody yet. */
    takenOn: acknowledged_at === null ? null : { at: acknowledged_at, by },
  })),
)
/** Something that is not over yet. */
export type OpenAlert = v.InferOutput<typeof Row>

/** The oldest first: it has waited longest. */
export const selectOpenAlerts = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT a.id, a.kind, a.kiosk_id, coalesce(json_extract(k.settings, '$.name'), '?') AS kiosk, (
         SELECT json_group_array(t.owner_id) FROM json_each(k.settings, '$.plan') AS p
         LEFT JOIN touchpoints AS t
           ON t.business_id = a.business_id AND t.slug = json_extract(p.value, '$.touchpoint')
       ) AS owners, (
         SELECT json_group_array(json_extract(p.value, '$.touchpoint')) FROM json_each(k.settings, '$.plan') AS p
       ) AS touchpoints, a.since, a.acknowledged_at, m.name AS by
       FROM alerts AS a JOIN kiosks AS k ON k.business_id = a.business_id AND k.id = a.kiosk_id
       LEFT JOIN members AS m ON m.business_id = a.business_id AND m.id = a.acknowledged_by
       WHERE a.business_id = ?1 AND a.resolved_at IS NULL ORDER BY a.since, a.id`,
    )
    .bind(businessId)

export const readOpenAlerts = (result: D1Result | undefined): OpenAlert[] =>
  v.parse(v.array(Row), result?.results)

export const listOpenAlerts = async (db: D1Database, businessId: BusinessId): Promise<OpenAlert[]> =>
  readOpenAlerts(await selectOpenAlerts(db, businessId).run())

/**
 * A member sees to it, or does not any more. @returns whether it was written: not when it is over, or was so already
 */
export const takeOnAlert = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
  takes: boolean,
  { memberId, at }: Author,
): Promise<boolean> => {
  const when = `business_id = ?1 AND id = ?2 AND resolved_at IS NULL AND acknowledged_at IS ${takes ? "" : "NOT "}NULL`
  const [told] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?3, ?4, 'alert', json_object('alert', id, 'kind', kind, 'kiosk', kiosk_id, 'takes', json(?5))
         FROM alerts WHERE ${when} RETURNING id`,
      )
      .bind(businessId, id, at, memberId, takes ? "true" : "false"),
    db
      .prepare(`UPDATE alerts SET acknowledged_at = ?3, acknowledged_by = ?4 WHERE ${when}`)
      .bind(businessId, id, takes ? at : null, takes ? memberId : null),
  ])
  return (told?.results.length ?? 0) > 0
}

/** Opens the alerts, each only where the kiosk is silent still: it may have been heard of meanwhile. */
export const openDarkAlerts = async (
  db: D1Database,
  kiosks: readonly SilentKiosk[],
  now: number,
): Promise<void> => {
  if (kiosks.length === 0) return
  await db.batch(
    kiosks.map(({ businessId, kioskId, lastSeenAt }) =>
      db
        .prepare(
          `INSERT OR IGNORE INTO alerts (business_id, kind, kiosk_id, since, opened_at)
           SELECT ?1, 'kiosk-dark', ?2, ?3, ?4 FROM devices AS d
           WHERE d.business_id = ?1 AND d.kiosk_id = ?2 AND d.revoked_at IS NULL AND d.last_seen_at = ?3`,
        )
        .bind(businessId, kioskId, lastSeenAt, now),
    ),
  )
}
