import { mulberry32 } from "../../demo/random.ts"

/** Chance that can be had again: the same seed gives the same numbers. */
export interface SeededRandom {
  /** 0 ≤ x < 1. */
  next(): number
  /** Whole numbers, both ends included. */
  between(least: number, most: number): number
  /** True with this chance. */
  chance(share: number): boolean
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T
  /** A random stream of its own, for one of several that run side by side. */
  fork(): SeededRandom
}

/** Of 32 bits of state: good enough to shuffle a test. */
export const seededRandom = (seed: number): SeededRandom => {
  const { next } = mulberry32(seed)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)]
      if (picked === undefined) throw new Error("nothing to pick from")
      return picked
    },
    fork: () => seededRandom(between(0, 2 ** 32 - 1)),
  }
}
