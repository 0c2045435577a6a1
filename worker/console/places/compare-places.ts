import { type Compared, compareAll, type Ranking, ranked } from "../../pulse/compare.ts"
import { type Counts, sumCounts } from "../../pulse/share.ts"
import type { BusiestPlaces, PlaceGroup } from "../../store/pulse-groups.ts"

export interface PlacesCompared {
  ranking: Ranking
  /** In the order of the ranking; votes without a place are no place. */
  places: Compared<PlaceGroup>[]
  /** All of these places together. */
  all: Counts
  /** Votes that say no place: none of the places' rest. */
  nowhere: Counts
  /** Places that are not compared: they have the fewest votes of too many. */
  leftOut: number
}

/** Undefined: no vote says where. */
export const comparePlaces = (
  { places, inAll }: BusiestPlaces,
  ranking: Ranking,
): PlacesCompared | undefined => {
  const named = places.filter(({ place }) => place !== "")
  if (named.length === 0) return undefined
  return {
    ranking,
    places: ranked(compareAll(named), ranking),
    all: sumCounts(named),
    nowhere: sumCounts(places.filter(({ place }) => place === "")),
    leftOut: inAll - places.length,
  }
}

export interface Area {
  /** Empty: places in no area. */
  name: string
  places: Compared<PlaceGroup>[]
  all: Counts
}

/** Areas in the order of their first place; one alone, where all places lie in the same or none. */
export const areasOf = (places: readonly Compared<PlaceGroup>[]): Area[] =>
  [...Map.groupBy(places, ({ item }) => item.area)].map(([name, here]) => ({
    name,
    places: here,
    all: sumCounts(here.map(({ item }) => item)),
  }))
