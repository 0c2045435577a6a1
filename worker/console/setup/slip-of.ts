/** Changes of letters that a tired hand makes in one name. */
const SLIPS_MAX = 2
/** Shorter names are all alike. */
const TELLING_MIN_CHARS = 5

/** Letters to add, drop or replace (Levenshtein 1966), row by row. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1]
    for (let across = 1; across <= other.length; across++) {
      const replaced = (row[across - 1] ?? 0) + (letter === other[across - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[across] ?? 0) + 1, (next[across - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** What a name was probably meant to be: the nearest of those there are, two slips away at most, digits left alone. */
export const slipOf = (name: string, known: readonly string[]): string | undefined => {
  const digits = name.replace(/\D/g, "")
  const near = known
    .filter((each) => each.length >= TELLING_MIN_CHARS && each.replace(/\D/g, "") === digits)
    .map((each) => ({ each, far: distance(name, each) }))
    .filter(({ far }) => far > 0 && far <= SLIPS_MAX)
  return near.toSorted((a, b) => a.far - b.far)[0]?.each
}
