/** “Café” is found by “cafe”. */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** Whether the letters stand in a text in this order, with others between them. */
const inOrder = (letters: string, text: string): boolean => {
  let from = 0
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}

const wordScore = (word: string, text: string): number => {
  if (text.startsWith(word)) return 4
  if (text.includes(` ${word}`)) return 3
  if (text.includes(word)) return 2
  return word.length > 1 && inOrder(word, text) ? 1 : 0
}

/**
 * How well a text fits what was typed: every word of it must be found, in any order; at the start of a word it counts most.
 * 0: it does not fit. Nothing typed: everything fits.
 */
export const fitOf = (typed: string, text: string): number => {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const scores = words.map((word) => wordScore(word, folded(text)))
  return scores.includes(0) ? 0 : 1 + scores.reduce((sum, score) => sum + score, 0)
}
