import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, Slug } from "../../shared/ids.ts"
import { type NamedPlace, readPlaces, selectPlaces } from "./places.ts"

/** A place that no vote has named for a year has left; its votes are counted for ever. */
const SEEN_WITHIN_DAYS = 365

/** Live touchpoints first, then each one's days by the counters' key. ?2 and ?3 are the first and last day. */
const COUNTERS = `
  FROM touchpoints AS t CROSS JOIN counters AS c
    ON c.business_id = t.business_id AND c.touchpoint_id = t.id AND c.day BETWEEN ?2 AND ?3
  WHERE t.business_id = ?1 AND t.state = 'live'`

/** ?4 is the first day of the period. */
const IN_PERIOD = (column: string): string => `sum(iif(c.day >= ?4, ${column}, 0))`

const selectSeen = (db: D1Database, businessId: BusinessId, period: DayRange): D1PreparedStatement =>
  db
    .prepare(
      `SELECT c.place AS slug, ${IN_PERIOD("c.love")} AS love, ${IN_PERIOD("c.hate")} AS hate,
         sum(c.love + c.hate) AS counted, sum(c.held_love + c.held_hate) AS held, max(c.day) AS last_day
       ${COUNTERS} AND c.place <> '' GROUP BY c.place HAVING counted + held > 0`,
    )
    .bind(businessId, Math.min(period.from, period.to - SEEN_WITHIN_DAYS + 1), period.to, period.from)

const SeenRow = v.pipe(
  v.object({
    slug: Slug,
    love: v.number(),
    hate: v.number(),
    counted: v.number(),
    held: v.number(),
    last_day: v.number(),
  }),
  v.transform(({ last_day, ...row }) => ({ ...row, lastDay: last_day })),
)
/** A place that votes have named: counted votes of the period, and counted and held ones of a year. */
export type SeenPlace = v.InferOutput<typeof SeenRow>

/** A member may name places when they own a touchpoint. */
const selectOwned = (db: D1Database, businessId: BusinessId, memberId: number): D1PreparedStatement =>
  db
    .prepare("SELECT 1 AS one FROM touchpoints WHERE business_id = ?1 AND owner_id = ?2 LIMIT 1")
    .bind(businessId, memberId)

export const ownsTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  memberId: number,
): Promise<boolean> => (await selectOwned(db, businessId, memberId).run()).results.length > 0

export interface PlacesRead {
  named: NamedPlace[]
  seen: SeenPlace[]
}

/** Every named place and every place that votes have named within a year, in one round trip. */
export const readPlacesSeen = async (
  db: D1Database,
  businessId: BusinessId,
  period: DayRange,
): Promise<PlacesRead> => {
  const [named, seen] = await db.batch([selectPlaces(db, businessId), selectSeen(db, businessId, period)])
  return { named: readPlaces(named), seen: v.parse(v.array(SeenRow), seen?.results) }
}

const selectHere = (
  db: D1Database,
  businessId: BusinessId,
  place: Slug,
  { from, to }: DayRange,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.slug, t.name, sum(iif(c.place = ?4, c.love, 0)) AS love, sum(iif(c.place = ?4, c.hate, 0)) AS hate,
         sum(iif(c.place NOT IN (?4, ''), c.love, 0)) AS love_elsewhere,
         sum(iif(c.place NOT IN (?4, ''), c.hate, 0)) AS hate_elsewhere
       ${COUNTERS} GROUP BY t.id HAVING sum(c.place = ?4) > 0 ORDER BY t.position, t.id`,
    )
    .bind(businessId, from, to, place)

const HereRow = v.pipe(
  v.object({
    slug: Slug,
    name: v.string(),
    love: v.number(),
    hate: v.number(),
    love_elsewhere: v.number(),
    hate_elsewhere: v.number(),
  }),
  v.transform(({ love_elsewhere, hate_elsewhere, ...row }) => ({
    ...row,
    elsewhere: { love: love_elsewhere, hate: hate_elsewhere },
  })),
)
/** A touchpoint's counted votes at one place, and those at all its other places. */
export type TouchpointHere = v.InferOutput<typeof HereRow>

const selectEverSeen = (db: D1Database, businessId: BusinessId, place: Slug): D1PreparedStatement =>
  db
    .prepare(
      `SELECT 1 AS one FROM touchpoints AS t JOIN counters AS c
         ON c.business_id = t.business_id AND c.touchpoint_id = t.id AND c.place = ?2
       WHERE t.business_id = ?1 LIMIT 1`,
    )
    .bind(businessId, place)

export interface PlaceRead {
  /** Undefined: nobody has named it. */
  named: NamedPlace | undefined
  touchpoints: TouchpointHere[]
  /** Of other places, to choose from. */
  areas: string[]
}

const areasOf = (places: readonly NamedPlace[]): string[] => [
  ...new Set(places.map(({ area }) => area).filter((area) => area !== "")),
]

/** All of one place in one round trip; undefined: neither a member nor a vote has named it. */
export const readPlace = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  period: DayRange,
): Promise<PlaceRead | undefined> => {
  const [places, here, seen] = await db.batch([
    selectPlaces(db, businessId),
    selectHere(db, businessId, slug, period),
    selectEverSeen(db, businessId, slug),
  ])
  const all = readPlaces(places)
  const named = all.find((place) => place.slug === slug)
  if (!named && seen?.results.length === 0) return undefined
  return { named, touchpoints: v.parse(v.array(HereRow), here?.results), areas: areasOf(all) }
}
