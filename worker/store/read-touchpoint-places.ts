import type { D1Database } from "@cloudflare/workers-types"
import { PLACES_MAX } from "../../shared/limits.ts"
import { type BusiestPlaces, readBusiestPlaces, type Scope, selectBusiestPlaces } from "./pulse-groups.ts"
import { readTouchpoints, selectTouchpoint, type Touchpoint } from "./touchpoints.ts"

export interface TouchpointPlacesRead {
  touchpoint: Touchpoint
  places: BusiestPlaces
}

/** A touchpoint's places in one round trip; undefined when the business has no such live touchpoint. */
export const readTouchpointPlaces = async (
  db: D1Database,
  scope: Scope,
): Promise<TouchpointPlacesRead | undefined> => {
  const [found, places] = await db.batch([
    selectTouchpoint(db, scope.businessId, scope.slug),
    selectBusiestPlaces(db, scope, PLACES_MAX),
  ])
  const [touchpoint] = readTouchpoints(found)
  return touchpoint && { touchpoint, places: readBusiestPlaces(places) }
}
