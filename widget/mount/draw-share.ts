/** By touchpoint: what was drawn in a page view, so that mounting again is not drawing again. */
export type Draws = Map<string, number>

/** Whether a page view is among the share that is asked at a touchpoint; `chance` is from 0 to below 1. */
export const isDrawn = (draws: Draws, touchpoint: string, share: number, chance: number): boolean => {
  const drawn = draws.get(touchpoint) ?? chance
  draws.set(touchpoint, drawn)
  return drawn < share
}
