import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug, TouchpointId } from "../../shared/ids.ts"
import { Kind, STAGES, Stage } from "../../shared/journey.ts"
import { type OpenAlert, readOpenAlerts, selectOpenAlerts } from "./alerts.ts"
import {
  type CutPeriod,
  readBuckets,
  readFreshDays,
  selectBuckets,
  type Through,
  type TouchpointBucket,
  tellsFreshness,
} from "./counters.ts"
import { readFreshness, selectFreshness } from "./freshness.ts"
import { readWaiting, selectWaiting } from "./waiting-votes.ts"

/** Places that a list to choose from has room for; any other is chosen on its own page. */
const PLACES_OFFERED_MAX = 200

const TouchpointRow = v.pipe(
  v.object({
    id: TouchpointId,
    slug: Slug,
    name: v.string(),
    stage: Stage,
    kind: Kind,
    critical: v.number(),
    target: v.nullable(v.number()),
    position: v.number(),
    owner_id: v.nullable(MemberId),
    owner: v.nullable(v.string()),
  }),
  v.transform(({ critical, owner_id, owner, position, ...row }) => ({
    ...row,
    position,
    critical: critical === 1,
    /** Null: nobody owns it. */
    owner: owner_id === null || owner === null ? null : { id: owner_id, name: owner },
  })),
)
/** A live touchpoint, as its tile needs it. */
export type JourneyTouchpoint = v.InferOutput<typeof TouchpointRow>

/** Sorted where they are read: SQL would read each of them once more for it. */
const selectTouchpoints = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.id, t.slug, t.name, t.stage, t.kind, t.critical, t.target, t.position, t.owner_id, m.name AS owner
       FROM touchpoints AS t LEFT JOIN members AS m ON m.id = t.owner_id AND m.business_id = t.business_id
       WHERE t.business_id = ?1 AND t.state = 'live'`,
    )
    .bind(businessId)

const inOrder = (a: JourneyTouchpoint, b: JourneyTouchpoint): number =>
  STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.position - b.position || a.id - b.id

const PlaceRow = v.object({ slug: Slug, name: v.string(), area: v.string() })
/** A place as it is offered to choose from; `area` is empty where it has none. */
export type OfferedPlace = v.InferOutput<typeof PlaceRow>

const selectPlaces = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT slug, name, area FROM places WHERE business_id = ?1 AND archived_at IS NULL AND name <> ''
       ORDER BY area = '', area, name, slug LIMIT ?2`,
    )
    .bind(businessId, PLACES_OFFERED_MAX)

export interface JourneyRead {
  /** In the journey's order. */
  touchpoints: JourneyTouchpoint[]
  buckets: TouchpointBucket[]
  places: OfferedPlace[]
  /** Votes that wait for a decision, up to one more than are told apart. */
  waiting: number
  alerts: OpenAlert[]
  /** As `readJourneyFreshness` gives it, seen in the same instant as the rest. */
  freshness: string
}

/** All the journey page shows, in one round trip and one instant; its counts of the votes that came `through`. */
export const readJourney = async (
  db: D1Database,
  businessId: BusinessId,
  period: CutPeriod,
  through: Through = {},
): Promise<JourneyRead> => {
  const known = tellsFreshness(period, through)
  const [alerts, touchpoints, buckets, places, waiting, fresh] = await db.batch([
    selectOpenAlerts(db, businessId),
    selectTouchpoints(db, businessId),
    selectBuckets(db, businessId, period, undefined, through),
    selectPlaces(db, businessId),
    selectWaiting(db, businessId),
    ...(known ? [] : [selectFreshness(db, businessId, period.today)]),
  ])
  return {
    freshness: readFreshness([known ? { results: readFreshDays(buckets) } : fresh, alerts]),
    touchpoints: readRows(touchpoints).sort(inOrder),
    buckets: readBuckets(buckets, period),
    places: v.parse(v.array(PlaceRow), places?.results),
    waiting: readWaiting(waiting),
    alerts: readOpenAlerts(alerts),
  }
}

const readRows = (result: D1Result | undefined) => v.parse(v.array(TouchpointRow), result?.results)

export const readJourneyFreshness = async (
  db: D1Database,
  businessId: BusinessId,
  today: number,
): Promise<string> =>
  readFreshness(await db.batch([selectFreshness(db, businessId, today), selectOpenAlerts(db, businessId)]))
