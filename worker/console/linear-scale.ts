/** Where a value of the domain lies in the range. */
export type LinearScale = (value: number) => number

type Ends = readonly [number, number]

/** A straight map of one range of numbers to another, beyond their ends too. The domain's ends differ. */
export const linearScale =
  ([from, to]: Ends, [start, end]: Ends): LinearScale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start)

/** The multiples of `step` between two values, both included. Counted, not added up, so that no error does. */
export const multiplesBetween = ([from, to]: Ends, step: number): number[] => {
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step)
}
