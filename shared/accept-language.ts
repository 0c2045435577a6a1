/** What may be tried of a header: browsers list a handful, and whoever writes more has no customer behind it. */
const RANGES_MAX = 20

/** The languages of an `Accept-Language`, the most wanted first; those of weight 0 are not wanted at all. */
export const wantedLanguages = (header: string): string[] =>
  header
    .split(",")
    .slice(0, RANGES_MAX)
    .map((part) => {
      const [tag = "", ...options] = part.split(";").map((piece) => piece.trim())
      const weight = options.find((option) => option.startsWith("q="))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
