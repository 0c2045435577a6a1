import type { VoteResult } from "../../shared/outcome.ts"

/** What customers were told about the votes they sent to one touchpoint, over all answered requests. */
export type Told = Record<"received" | VoteResult["outcome"], number>

/** By business and touchpoint: `lt_chaos1/checkout`. */
export type ToldBook = Map<string, Told>

const toldOf = (book: ToldBook, place: string): Told => {
  const told = book.get(place) ?? { received: 0, counted: 0, duplicate: 0, held: 0, queued: 0, rejected: 0 }
  book.set(place, told)
  return told
}

/** Books one answered vote. `outcome` is undefined where the answer did not speak of it. */
export const bookAnswer = (
  book: ToldBook,
  place: string,
  outcome: VoteResult["outcome"] | undefined,
): void => {
  const told = toldOf(book, place)
  told.received += 1
  if (outcome) told[outcome] += 1
}

/** Places where received ≠ counted + duplicate + held + rejected + queued: an answer left a vote out. */
export const unbalanced = (book: ToldBook): string[] =>
  [...book].flatMap(([place, { received, ...outcomes }]) => {
    const sum = Object.values(outcomes).reduce((total, votes) => total + votes, 0)
    return sum === received ? [] : [`${place}: received ${received}, outcomes ${sum}`]
  })

/** All places taken together. */
export const toldInAll = (book: ToldBook): Told => {
  const all: ToldBook = new Map()
  const sum = toldOf(all, "all")
  for (const told of book.values()) {
    sum.received += told.received
    sum.counted += told.counted
    sum.duplicate += told.duplicate
    sum.held += told.held
    sum.queued += told.queued
    sum.rejected += told.rejected
  }
  return sum
}
