import { parse } from "valibot"
import { Slug } from "../shared/ids.ts"
import { PlaceName } from "../shared/place.ts"

const place = (slug: string, name: string, area: string) => ({
  slug: parse(Slug, slug),
  ...parse(PlaceName, { name, area }),
})

/** What the café's people call the places that votes name. The card on the counter is still to be named. */
export const PLACES = [
  place("till-1", "Till 1", "Café"),
  place("till-2", "Till 2, by the window", "Café"),
  place("bar", "The bar", "Café"),
  place("tray-return", "Tray return", "Café"),
  place("table-cards", "Cards on the tables", "Café"),
  place("downstairs", "Downstairs", "Café"),
  place("upstairs", "Upstairs", "Café"),
  place("terrace", "Terrace", "Outside"),
  place("door", "By the door", "Café"),
  place("van-1", "Van 1, Sol", "On the road"),
  place("van-2", "Van 2, Lua", "On the road"),
]
