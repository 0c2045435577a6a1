import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { type Comment, readComments, selectComments } from "./comments.ts"
import {
  type CutPeriod,
  readBuckets,
  readSources,
  type Source,
  selectBuckets,
  selectSources,
  type TouchpointBucket,
} from "./counters.ts"
import { readFreshness, selectFreshness, selectSaid } from "./freshness.ts"
import { type ReasonCount, readReasons, selectReasons } from "./reasons.ts"
import { readTouchpoints, selectTouchpoint, type Touchpoint } from "./touchpoints.ts"

/** Comments on the page: what an owner reads in one go. */
const COMMENTS_SHOWN = 20

export interface TouchpointRead {
  touchpoint: Touchpoint
  buckets: TouchpointBucket[]
  sources: Source[]
  reasons: ReasonCount[]
  comments: Comment[]
  /** As `readTouchpointFreshness` gives it, seen in the same instant as the rest. */
  freshness: string
}

/** All the touchpoint page shows, in one round trip and one instant; undefined when the business has no such one. */
export const readTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  period: CutPeriod,
): Promise<TouchpointRead | undefined> => {
  const [fresh, said, found, buckets, sources, reasons, comments] = await db.batch([
    selectFreshness(db, businessId, period.current.to, slug),
    selectSaid(db, businessId, slug, period.current.to),
    selectTouchpoint(db, businessId, slug),
    selectBuckets(db, businessId, period, slug),
    selectSources(db, businessId, slug, period),
    selectReasons(db, businessId, slug, period.current),
    selectComments(db, businessId, slug, COMMENTS_SHOWN),
  ])
  const [touchpoint] = readTouchpoints(found)
  if (!touchpoint) return undefined
  return {
    touchpoint,
    buckets: readBuckets(buckets, period),
    sources: readSources(sources),
    reasons: readReasons(reasons),
    comments: readComments(comments),
    freshness: readFreshness([fresh, said]),
  }
}

export const readTouchpointFreshness = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  today: number,
): Promise<string> =>
  readFreshness(
    await db.batch([selectFreshness(db, businessId, today, slug), selectSaid(db, businessId, slug, today)]),
  )
