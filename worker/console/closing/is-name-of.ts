/** Letters and digits alone, without case and accents: “Nonna’s Café” → “nonnascafe”. May leave nothing. */
const bare = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/** Whether somebody who typed this by hand means the business of that name: no keyboard has every apostrophe and accent. */
export const isNameOf = (typed: string, name: string): boolean =>
  typed.trim() === name.trim() || (bare(name) !== "" && bare(typed) === bare(name))
