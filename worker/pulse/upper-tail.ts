/** Beyond this the series would need too many steps, and the continued fraction needs few. */
const SERIES_UP_TO = 3
/** Steps after which neither moves in the last digits, within the ranges they are used in. */
const SERIES_STEPS = 60
const FRACTION_STEPS = 60

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** φ(x) (x + x³/3 + x⁵/15 + …): what lies between 0 and x. */
const fromCentre = (x: number): number => {
  let term = x
  let sum = x
  for (let step = 1; step < SERIES_STEPS; step++) {
    term *= (x * x) / (2 * step + 1)
    sum += term
  }
  return density(x) * sum
}

/** φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))). */
const fromOutside = (x: number): number => {
  let below = x
  for (let step = FRACTION_STEPS; step > 0; step--) below = x + step / below
  return density(x) / below
}

/**
 * The part of the standard normal distribution's mass that lies above `x`; relative error below 1e−9.
 *
 * @param x 0 or more
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.2.11 and 26.2.14
 */
export const upperTail = (x: number): number => (x < SERIES_UP_TO ? 0.5 - fromCentre(x) : fromOutside(x))
