/** The middle value: one slow round, when the machine was busy with something else, does not move it. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  const lower = sorted[sorted.length - 1 - middle]
  if (upper === undefined || lower === undefined) throw new Error("no values")
  return (lower + upper) / 2
}
