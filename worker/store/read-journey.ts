import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId } from "../../shared/ids.ts"
import { type OpenAlert, readOpenAlerts, selectOpenAlerts } from "./alerts.ts"
import { type CutPeriod, readBuckets, selectBuckets, type TouchpointBucket } from "./counters.ts"
import { readFreshness, selectFreshness } from "./freshness.ts"
import { readTouchpoints, selectTouchpoints, type Touchpoint } from "./touchpoints.ts"
import { readWaiting, selectWaiting } from "./waiting-votes.ts"

export interface JourneyRead {
  touchpoints: Touchpoint[]
  buckets: TouchpointBucket[]
  /** Votes that wait for a decision, up to one more than are told apart. */
  waiting: number
  alerts: OpenAlert[]
  /** As `readJourneyFreshness` gives it, seen in the same instant as the rest. */
  freshness: string
}

/** All the journey page shows, in one round trip and one instant. */
export const readJourney = async (
  db: D1Database,
  businessId: BusinessId,
  period: CutPeriod,
): Promise<JourneyRead> => {
  const [fresh, alerts, touchpoints, buckets, waiting] = await db.batch([
    selectFreshness(db, businessId, period.today),
    selectOpenAlerts(db, businessId),
    selectTouchpoints(db, businessId),
    selectBuckets(db, businessId, period),
    selectWaiting(db, businessId),
  ])
  return {
    freshness: readFreshness([fresh, alerts]),
    touchpoints: readTouchpoints(touchpoints),
    buckets: readBuckets(buckets, period),
    waiting: readWaiting(waiting),
    alerts: readOpenAlerts(alerts),
  }
}

export const readJourneyFreshness = async (
  db: D1Database,
  businessId: BusinessId,
  today: number,
): Promise<string> =>
  readFreshness(await db.batch([selectFreshness(db, businessId, today), selectOpenAlerts(db, businessId)]))
