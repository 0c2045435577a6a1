/** Something that happened within a chart's time. */
export interface Mark {
  /** Where between the oldest edge (0) and the newest (1). */
  at: number
  text: string
}

/** Where a text stands: in which line of texts, and on which side of its mark. */
export interface Placed {
  lane: number
  side: "before" | "after"
}

/** About what a letter of 12 px takes, and the room around a text. CSS pixels. */
const LETTER_PX = 7
const AROUND_PX = 14
/** More lines of texts would push the curve away. */
const LANES_MAX = 2

const widthOf = (text: string): number => text.length * LETTER_PX + AROUND_PX

/**
 * Places each text beside its mark so that none touches another.
 *
 * @param marks oldest first
 * @param width the narrowest plot, in CSS pixels, that has to bear them
 * @returns undefined: they don't fit
 */
export const placeTexts = (marks: readonly Mark[], width: number): Placed[] | undefined => {
  const taken: { lane: number; from: number; to: number }[] = []
  const placed: Placed[] = []
  for (const { at, text } of marks) {
    const x = at * width
    const spans = [
      { side: "after" as const, from: x, to: x + widthOf(text) },
      { side: "before" as const, from: x - widthOf(text), to: x },
    ].filter(({ from, to }) => from >= 0 && to <= width)
    const free = Array.from({ length: LANES_MAX }, (_, lane) => lane).flatMap((lane) =>
      spans
        .filter(({ from, to }) =>
          taken.every((other) => other.lane !== lane || to <= other.from || from >= other.to),
        )
        .map((span) => ({ lane, ...span })),
    )
    const [first] = free
    if (!first) return undefined
    taken.push(first)
    placed.push({ lane: first.lane, side: first.side })
  }
  return placed
}

/** Neighbouring marks under one number, or one span of numbers: "3", "4–6". Numbers count from 1. */
export interface Badge {
  at: number
  first: number
  last: number
}

export const badgeText = ({ first, last }: Badge): string =>
  first === last ? `${first}` : `${first}–${last}`

/** Between the first and the last of some marks. */
const middleOf = (marks: readonly Mark[], first: number, last: number): number =>
  ((marks[first - 1]?.at ?? 0) + (marks[last - 1]?.at ?? 0)) / 2

/**
 * Numbers for marks, joined where they would touch.
 *
 * @param marks oldest first
 * @param width the narrowest plot, in CSS pixels
 */
export const badgesOf = (marks: readonly Mark[], width: number): Badge[] => {
  const badges: Badge[] = []
  for (const [index, { at }] of marks.entries()) {
    let badge: Badge = { at, first: index + 1, last: index + 1 }
    for (let neighbour = badges.at(-1); neighbour; neighbour = badges.at(-1)) {
      const room = (widthOf(badgeText(neighbour)) + widthOf(badgeText(badge))) / 2
      if ((badge.at - neighbour.at) * width >= room) break
      badges.pop()
      const { first } = neighbour
      badge = { at: middleOf(marks, first, badge.last), first, last: badge.last }
    }
    badges.push(badge)
  }
  return badges
}
