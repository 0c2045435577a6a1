import type { D1Database } from "@cloudflare/workers-types"
import { type NamedPlace, readPlaces, selectPlaces } from "./places.ts"
import {
  type Grouping,
  readVoteGroups,
  type Scope,
  selectVoteGroups,
  type VoteGroup,
} from "./pulse-groups.ts"
import { readTouchpoints, selectTouchpoint } from "./touchpoints.ts"

export interface PulseRead {
  /** Undefined: not one vote in these days. */
  total: VoteGroup | undefined
  groups: VoteGroup[]
  /** What people call the groups, where these are places. */
  places: NamedPlace[]
}

/** A touchpoint's votes of some days, all and by group, in one round trip and one instant; undefined: no such one. */
export const readPulse = async (
  db: D1Database,
  scope: Scope,
  by: Grouping | undefined,
): Promise<PulseRead | undefined> => {
  const [found, totals, groups, places] = await db.batch([
    selectTouchpoint(db, scope.businessId, scope.slug),
    selectVoteGroups(db, scope),
    ...(by === undefined ? [] : [selectVoteGroups(db, scope, by)]),
    ...(by === "place" ? [selectPlaces(db, scope.businessId)] : []),
  ])
  if (readTouchpoints(found).length === 0) return undefined
  return {
    total: readVoteGroups(totals)[0],
    groups: groups ? readVoteGroups(groups) : [],
    places: places ? readPlaces(places) : [],
  }
}
