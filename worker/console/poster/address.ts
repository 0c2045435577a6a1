/** A touchpoint's poster, for these places. */
export const posterPath = (slug: string, { places = [] }: { places?: readonly string[] } = {}): string => {
  const query = new URLSearchParams(places.map((place) => ["p", place]))
  return `/poster/${slug}${query.size > 0 ? `?${query}` : ""}`
}

/** The code alone, to be put into a design of one's own. */
export const codePath = (slug: string, place: string | undefined): string =>
  `/poster/${slug}/code.svg${place === undefined ? "" : `?p=${place}`}`

/** Where a touchpoint's code leads: slugs and keys need no escaping. */
export const linkAddress = (
  origin: string,
  siteKey: string,
  slug: string,
  place: string | undefined,
): string => `${origin}/t/${siteKey}/${slug}${place === undefined ? "" : `?p=${place}`}`

/** An address as people read it: without the scheme that every browser adds. Undefined: longer than there is room for. */
export const readableAddress = (address: string, maxChars: number): string | undefined => {
  const short = address.replace(/^https?:\/\//, "")
  return short.length <= maxChars ? short : undefined
}
