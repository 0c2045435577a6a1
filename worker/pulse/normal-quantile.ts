/** Coefficients of the central part and of the tails, and where one gives way to the other. */
const CENTRE_ABOVE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const CENTRE_BELOW = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
]
const TAIL_ABOVE = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
const TAIL_BELOW_P = 0.02425

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

/**
 * The value under which the standard normal distribution has the part `p` of its mass; relative error below 1.2e−9.
 *
 * @param p between 0 and 1, neither of them
 * @see P. J. Acklam (2003), An algorithm for computing the inverse normal cumulative distribution function
 */
export const normalQuantile = (p: number): number => {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p < TAIL_BELOW_P) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(TAIL_ABOVE, q) / polynomial(TAIL_BELOW, q)
  }
  const q = p - 0.5
  return (q * polynomial(CENTRE_ABOVE, q * q)) / polynomial(CENTRE_BELOW, q * q)
}
