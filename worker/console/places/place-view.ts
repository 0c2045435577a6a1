import type { Slug } from "../../../shared/ids.ts"
import { type Counts, type Pulse, pulseOf } from "../../pulse/share.ts"
import type { PlacesRead, SeenPlace } from "../../store/place-votes.ts"
import type { NamedPlace } from "../../store/places.ts"

/** Names that nobody has looked at yet: as many as a person names in one go. */
export const UNNAMED_SHOWN = 30
/** Named places on one page; the rest is found by name. */
export const PLACES_SHOWN = 200

export interface PlaceView extends NamedPlace, Counts {
  pulse: Pulse
}

export interface PlacesView {
  /** Seen in votes, the busiest first: those shown, and how many there are. */
  unnamed: SeenPlace[]
  unnamedInAll: number
  /** In use, by area and name, as far as they match what is looked for. */
  places: PlaceView[]
  placesInAll: number
  archived: PlaceView[]
  /** To choose from. */
  areas: string[]
  /** Whether anybody has ever named a place. */
  anyNamed: boolean
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** From what is stored to what the page of places says; `find`: part of a name, an area or a slug. */
export const placesView = ({ named, seen }: PlacesRead, find: string): PlacesView => {
  const votes = new Map(seen.map((place) => [place.slug, place]))
  const names = new Set<Slug>(named.map(({ slug }) => slug))
  const wanted = folded(find.trim())
  const viewed = named
    .filter(({ name, area, slug }) => folded(`${name}\n${area}\n${slug}`).includes(wanted))
    .map((place): PlaceView => {
      const { love, hate } = votes.get(place.slug) ?? { love: 0, hate: 0 }
      return { ...place, love, hate, pulse: pulseOf({ love, hate }) }
    })
  const unnamed = seen
    .filter(({ slug }) => !names.has(slug))
    .sort((a, b) => b.counted - a.counted || b.held - a.held || a.slug.localeCompare(b.slug))
  const inUse = viewed.filter(({ archived }) => !archived)
  return {
    unnamed: unnamed.slice(0, UNNAMED_SHOWN),
    unnamedInAll: unnamed.length,
    places: inUse.slice(0, PLACES_SHOWN),
    placesInAll: inUse.length,
    archived: viewed.filter(({ archived }) => archived),
    areas: [...new Set(named.map(({ area }) => area).filter((area) => area !== ""))],
    anyNamed: named.length > 0,
  }
}

/** “till-3” → “Till 3”: what it will most likely be called. */
export const likelyName = (slug: Slug): string => {
  const words = slug.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
