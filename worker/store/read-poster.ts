import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, SiteKey, type Slug } from "../../shared/ids.ts"
import { type NamedPlace, readPlaces, selectPlaces } from "./places.ts"
import { readTouchpoints, selectTouchpoint, type Touchpoint } from "./touchpoints.ts"

export interface PosterRead {
  siteKey: SiteKey
  touchpoint: Touchpoint
  /** Named and in use; those that votes at this touchpoint have named first. */
  places: NamedPlace[]
}

const Site = v.tuple([v.object({ site_key: SiteKey })])
const Seen = v.array(v.object({ place: v.string() }))

/** All that a poster says, in one round trip; undefined when the business has no such live touchpoint. */
export const readPoster = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  days: DayRange,
): Promise<PosterRead | undefined> => {
  const [site, found, named, votes] = await db.batch([
    db.prepare("SELECT site_key FROM businesses WHERE id = ?1").bind(businessId),
    selectTouchpoint(db, businessId, slug),
    selectPlaces(db, businessId),
    db
      .prepare(
        `SELECT DISTINCT place FROM counters WHERE business_id = ?1 AND day BETWEEN ?3 AND ?4
           AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2)`,
      )
      .bind(businessId, slug, days.from, days.to),
  ])
  const [touchpoint] = readTouchpoints(found)
  if (!touchpoint) return undefined
  const [{ site_key: siteKey }] = v.parse(Site, site?.results)
  const seen = new Set(v.parse(Seen, votes?.results).map(({ place }) => place))
  const inUse = readPlaces(named).filter(({ archived }) => !archived)
  const places = [
    ...inUse.filter((place) => seen.has(place.slug)),
    ...inUse.filter((place) => !seen.has(place.slug)),
  ]
  return { siteKey, touchpoint, places }
}
