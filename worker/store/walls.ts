import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, Slug, WallId } from "../../shared/ids.ts"
import { Stage } from "../../shared/journey.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { StoredWallSettings } from "../../shared/wall.ts"
import { type CutPeriod, readBuckets, selectBuckets, type TouchpointBucket } from "./counters.ts"
import { readFreshness, selectFreshness } from "./freshness.ts"
import { readTouchpoints, selectTouchpoints, type Touchpoint } from "./touchpoints.ts"

const Row = v.pipe(
  v.object({
    id: WallId,
    settings: StoredWallSettings,
    created_at: v.number(),
    expires_at: v.nullable(v.number()),
    revoked_at: v.nullable(v.number()),
    last_seen_at: v.nullable(v.number()),
    made_by: v.nullable(v.string()),
  }),
  v.transform(({ created_at, expires_at, revoked_at, last_seen_at, made_by, ...row }) => ({
    ...row,
    createdAt: created_at,
    expiresAt: expires_at,
    revokedAt: revoked_at,
    lastSeenAt: last_seen_at,
    /** A name; null: whoever it was has left. */
    madeBy: made_by,
  })),
)
/** A wall as its admins see it. Nobody can see its link again. */
export type Wall = v.InferOutput<typeof Row>

/** A live touchpoint that a wall may show. */
const Showable = v.object({ slug: Slug, name: v.string(), stage: Stage })
export type Showable = v.InferOutput<typeof Showable>

export interface WallsRead {
  walls: Wall[]
  touchpoints: Showable[]
}

/** The walls of a business, newest first, with what they may show; or one of them. */
export const readWalls = async (
  db: D1Database,
  businessId: BusinessId,
  only?: WallId,
): Promise<WallsRead> => {
  const [walls, touchpoints] = await db.batch([
    db
      .prepare(
        `SELECT w.id, w.settings, w.created_at, w.expires_at, w.revoked_at, w.last_seen_at, m.name AS made_by
         FROM walls AS w LEFT JOIN members AS m ON m.id = w.created_by AND m.business_id = w.business_id
         WHERE w.business_id = ?1 ${only === undefined ? "" : "AND w.id = ?2"} ORDER BY w.id DESC`,
      )
      .bind(businessId, ...(only === undefined ? [] : [only])),
    selectTouchpoints(db, businessId),
  ])
  return { walls: v.parse(v.array(Row), walls?.results), touchpoints: readTouchpoints(touchpoints) }
}

const Found = v.pipe(
  v.object({
    id: WallId,
    business_id: BusinessId,
    business: v.string(),
    time_zone: TimeZone,
    settings: StoredWallSettings,
    expires_at: v.nullable(v.number()),
    revoked_at: v.nullable(v.number()),
    last_seen_at: v.nullable(v.number()),
  }),
  v.transform(({ id, settings, expires_at, revoked_at, last_seen_at, ...row }) => ({
    id,
    settings,
    business: { id: row.business_id, name: row.business, timeZone: row.time_zone },
    expiresAt: expires_at,
    revokedAt: revoked_at,
    lastSeenAt: last_seen_at,
  })),
)
/** What a link opens, whether or not it still may. */
export type FoundWall = v.InferOutput<typeof Found>

/** Undefined: there is no such link. */
export const findWall = async (db: D1Database, tokenHash: ArrayBuffer): Promise<FoundWall | undefined> => {
  const row = await db
    .prepare(
      `SELECT w.id, w.business_id, b.name AS business, b.time_zone, w.settings, w.expires_at,
         coalesce(w.revoked_at, b.closed_at) AS revoked_at, w.last_seen_at
       FROM walls AS w JOIN businesses AS b ON b.id = w.business_id WHERE w.token_hash = ?1`,
    )
    .bind(tokenHash)
    .first()
  return row ? v.parse(Found, row) : undefined
}

/** Writes down that a screen shows it. */
export const touchWall = async (
  db: D1Database,
  businessId: BusinessId,
  id: WallId,
  now: number,
): Promise<void> => {
  await db
    .prepare("UPDATE walls SET last_seen_at = ?3 WHERE business_id = ?1 AND id = ?2")
    .bind(businessId, id, now)
    .run()
}

/** A touchpoint as strangers may see it in passing: nobody's name, nothing that was written. */
export type WallTouchpoint = Pick<Touchpoint, "id" | "slug" | "name" | "stage" | "critical">

export interface WallPulseRead {
  touchpoints: WallTouchpoint[]
  buckets: TouchpointBucket[]
  freshness: string
}

/** A wall of one touchpoint asks for no other's freshness. */
const onlyOf = (chosen: readonly Slug[] | null): Slug | undefined =>
  chosen?.length === 1 ? chosen[0] : undefined

/** All that a wall shows, in one round trip and one instant. */
export const readWallPulse = async (
  db: D1Database,
  businessId: BusinessId,
  period: CutPeriod,
  chosen: readonly Slug[] | null,
): Promise<WallPulseRead> => {
  const one = onlyOf(chosen)
  const [fresh, touchpoints, buckets] = await db.batch([
    selectFreshness(db, businessId, period.current.to, one),
    selectTouchpoints(db, businessId),
    selectBuckets(db, businessId, period),
  ])
  return {
    freshness: readFreshness([fresh]),
    touchpoints: readTouchpoints(touchpoints).map(({ id, slug, name, stage, critical }) => ({
      ...{ id, slug, name, stage, critical },
    })),
    buckets: readBuckets(buckets, period),
  }
}

/** What moves on a wall when votes come in, without the rest: what a screen asks for every few seconds. */
export const readWallFreshness = async (
  db: D1Database,
  businessId: BusinessId,
  today: number,
  chosen: readonly Slug[] | null,
): Promise<string> => readFreshness([await selectFreshness(db, businessId, today, onlyOf(chosen)).run()])
