/** A touchpoint's poster, for these places. */
export const posterPath = (slug: string, { places = [] }: { places?: readonly string[] } = {}): string => {
  const query = new URLSearchParams(places.map((place) => ["p", place]))
  return `/poster/${slug}${query.size > 0 ? `?${query}` : ""}`
}
