/** Seeds are 32-bit, as fast-check's are. */
const SEED_MAX = 2 ** 31 - 1

/**
 * A new seed at every run, so that each looks where no run has looked before; `FUZZ_SEED=123` plays one again. It stands
 * in the tests' names, so that every report says which it was.
 */
export const fuzzSeed = (): number => {
  const given = process.env.FUZZ_SEED
  if (given === undefined || given === "") return Math.floor(Math.random() * SEED_MAX)
  const seed = Number(given)
  if (!Number.isInteger(seed)) throw new Error(`FUZZ_SEED must be a whole number, not “${given}”`)
  return seed
}
