/** Numbers that look random and are the same for the same seed, so that everyone's demo tells the same story. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** A whole number of 32 bits. */
  bits(): number
}

const UINT32 = 2 ** 32

/** FNV-1a (Fowler, Noll, Vo): spreads a word over 32 bits, so that each touchpoint draws from a stream of its own. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state, plenty for some ten thousand votes. */
export const mulberry32 = (seed: number): Random => {
  let state = seed >>> 0
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return { bits, next: () => bits() / UINT32 }
}

/** How many of something happen when `mean` are expected (Knuth's multiplication; fine for means below about 30). */
export const poisson = (random: Random, mean: number): number => {
  const floor = Math.exp(-mean)
  let product = random.next()
  let count = 0
  while (product > floor) {
    product *= random.next()
    count++
  }
  return count
}

/** One of the items, each as likely as its weight. Nothing only where there is nothing to choose from. */
export const pick = <Item extends { weight: number }>(random: Random, items: readonly Item[]) => {
  let left = random.next() * items.reduce((sum, { weight }) => sum + weight, 0)
  for (const item of items) {
    left -= item.weight
    if (left < 0) return item
  }
  return items.at(-1)
}

/** Deals items one by one in a shuffled order and shuffles again when all are dealt: nothing repeats soon. */
export const deal = <Item>(random: Random, items: readonly Item[]): (() => Item | undefined) => {
  let deck: Item[] = []
  return () => {
    if (deck.length === 0) deck = shuffled(random, items)
    return deck.pop()
  }
}

const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)
