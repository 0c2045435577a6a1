import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { PLACES_MAX } from "../../shared/limits.ts"
import { type CutPeriod, readBuckets, selectBuckets, type TouchpointBucket } from "./counters.ts"
import { readFreshness, selectFreshness, selectSaid } from "./freshness.ts"
import {
  type BusiestPlaces,
  readBusiestPlaces,
  readVoteGroups,
  selectBusiestPlaces,
  selectVoteGroups,
  type VoteGroup,
} from "./pulse-groups.ts"
import { readVoice, selectVoice, type VoiceRead } from "./read-voice.ts"
import { readTouchpoints, selectTouchpoint, type Touchpoint } from "./touchpoints.ts"
import { type HeldHere, readHeldHere, selectHeldHere } from "./waiting-votes.ts"

/** Places are ranked by what is sure, so that all must be known; of more than these the least busy are left out. */
const PLACES_COMPARED_MAX = PLACES_MAX

export interface TouchpointRead {
  touchpoint: Touchpoint
  buckets: TouchpointBucket[]
  /** Of the current period, as are channels and places. Undefined: not one vote. */
  total: VoteGroup | undefined
  held: HeldHere
  channels: VoteGroup[]
  places: BusiestPlaces
  voice: VoiceRead
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
  const scope = { businessId, slug, ...period.current }
  const [fresh, said, found, buckets, total, channels, places, held, ...voice] = await db.batch([
    selectFreshness(db, businessId, period.today, slug),
    selectSaid(db, businessId, slug, period.today),
    selectTouchpoint(db, businessId, slug),
    selectBuckets(db, businessId, period, slug),
    selectVoteGroups(db, scope),
    selectVoteGroups(db, scope, "channel"),
    selectBusiestPlaces(db, scope, PLACES_COMPARED_MAX),
    selectHeldHere(db, businessId, slug, period.current),
    ...selectVoice(db, businessId, slug, period),
  ])
  const [touchpoint] = readTouchpoints(found)
  if (!touchpoint) return undefined
  return {
    touchpoint,
    buckets: readBuckets(buckets, period),
    total: readVoteGroups(total)[0],
    channels: readVoteGroups(channels),
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
