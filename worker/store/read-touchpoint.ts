import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { PLACES_MAX } from "../../shared/limits.ts"
import { type CutPeriod, readBuckets, selectBuckets, type TouchpointBucket } from "./counters.ts"
import { readFreshness, selectFreshness, selectSaid } from "./freshness.ts"
import { type Change, readChanges, selectChanges } from "./improvements.ts"
import {
  type BusiestPlaces,
  readBusiestPlaces,
  readVoteGroups,
  selectBusiestPlaces,
  selectVoteGroups,
  type VoteGroup,
} from "./pulse-groups.ts"
import { readVoice, selectVoice, type VoiceRead } from "./read-voice.ts"
import { readStanding, selectStanding, type TouchpointStanding } from "./touchpoint-standing.ts"
import { readTouchpoints, selectTouchpoint, type Touchpoint } from "./touchpoints.ts"
import { type HeldHere, readHeldHere, selectHeldHere } from "./waiting-votes.ts"
import { readWeekHours, selectWeekHours, type WeekHours } from "./week-hours.ts"

/** Places are ranked by what is sure, so that all must be known; of more than these the least busy are left out. */
const PLACES_COMPARED_MAX = PLACES_MAX

export interface TouchpointRead {
  touchpoint: Touchpoint
  standing: TouchpointStanding
  buckets: TouchpointBucket[]
  /** Of the current period, as are channels and places. Undefined: not one vote. */
  total: VoteGroup | undefined
  held: HeldHere
  channels: VoteGroup[]
  week: WeekHours
  /** Improvements of both periods. */
  changes: Change[]
  places: BusiestPlaces
  voice: VoiceRead
  /** As `readTouchpointFreshness` gives it, seen in the same instant as the rest. */
  freshness: string
}

/** No live touchpoint: none of that name, or where the one of that name stands. */
export interface NoTouchpoint {
  touchpoint: undefined
  standing: TouchpointStanding | undefined
}

/** All the touchpoint page shows, in one round trip and one instant. */
export const readTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  period: CutPeriod,
): Promise<TouchpointRead | NoTouchpoint> => {
  const scope = { businessId, slug, ...period.current }
  const [fresh, said, found, buckets, total, channels, places, held, week, changes, stands, ...voice] =
    await db.batch([
      selectFreshness(db, businessId, period.today, slug),
      selectSaid(db, businessId, slug, period.today),
      selectTouchpoint(db, businessId, slug),
      selectBuckets(db, businessId, period, slug),
      selectVoteGroups(db, scope),
      selectVoteGroups(db, scope, "channel"),
      selectBusiestPlaces(db, scope, PLACES_COMPARED_MAX),
      selectHeldHere(db, businessId, slug, period.current),
      selectWeekHours(db, scope),
      selectChanges(db, businessId, slug, { from: period.previous.from, to: period.current.to }),
      selectStanding(db, businessId, slug),
      ...selectVoice(db, businessId, slug, period),
    ])
  const [touchpoint] = readTouchpoints(found)
  const standing = readStanding(stands)
  if (!touchpoint || !standing) return { touchpoint: undefined, standing }
  return {
    touchpoint,
    standing,
    buckets: readBuckets(buckets, period),
    total: readVoteGroups(total)[0],
    channels: readVoteGroups(channels),
    week: readWeekHours(week),
    changes: readChanges(changes),
    places: readBusiestPlaces(places),
    voice: readVoice(voice),
    held: readHeldHere(held),
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
