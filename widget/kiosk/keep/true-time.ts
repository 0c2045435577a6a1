/**
 * A time in which the device's clock ran evenly. It ends where the app does, and where the clock was seen to jump. Times
 * in epoch ms of that clock.
 */
export interface Stretch {
  /** In the order in which they happened. */
  n: number
  start: number
  /** Of the last tap in it, or when the app looked last. */
  end: number
  /** Ms from the end of the one before to the start, by a clock that never jumps; absent: the app was started in between. */
  sinceBefore?: number
  /** The server's time less the device's, where the server was heard. */
  error?: number
}

/** The server's time at a moment of a stretch, as well as it can be known. */
export type TrueTime = (n: number, at: number) => number

/** Clocks drift, and are read one after the other: less than this is no jump. */
export const JUMP_MS = 2000

interface Placed {
  from: number
  to: number
  scale: number
}

interface Bounds {
  least: number
  most: number
}

/** The error one stretch on: forward where `step` is 1, back where it is -1. Undefined: nothing fits. */
const carried = (
  stretches: readonly Stretch[],
  from: number,
  step: 1 | -1,
  error: number,
  { least, most }: Bounds,
): number | undefined => {
  const to = stretches[from + step]
  const [before, after] = step === 1 ? [stretches[from], to] : [to, stretches[from]]
  if (!to || !before || !after) return undefined
  const fits = (candidate: number) => to.start + candidate >= least && to.end + candidate <= most
  const gap = after.start - before.end
  if (after.sinceBefore === undefined) return gap >= -JUMP_MS && fits(error) ? error : undefined
  // Nothing but somebody's hand sets a clock back; forward it also goes while the device is asleep.
  const jump = gap - after.sinceBefore
  const set = error - step * jump
  if (jump < -JUMP_MS) return fits(set) ? set : undefined
  return [error, set].find(fits)
}

/** Stretches that nothing is known of share the time between what is known evenly; too little of it is shared in proportion. */
const spread = (unknown: readonly Stretch[], { least, most }: Bounds): Placed[] => {
  const length = unknown.reduce((sum, { start, end }) => sum + end - start, 0)
  const from = Number.isFinite(least) ? least : most - length
  const room = Number.isFinite(most) ? most - from : length
  const scale = length > room ? Math.max(0, room) / length : 1
  const pause = Math.max(0, room - length) / (unknown.length + 1)
  let to = from
  return unknown.map(({ start, end }) => {
    const placed = { from: start, to: to + pause, scale }
    to = placed.to + (end - start) * scale
    return placed
  })
}

/** None begins before the one before it has ended, none ends after the next known moment. */
const inOrder = (
  stretches: readonly Stretch[],
  placed: readonly Placed[],
  { least, most }: Bounds,
): Placed[] => {
  let earliest = least
  return placed.map(({ from, to, scale }, index) => {
    const { start = 0, end = 0 } = stretches[index] ?? {}
    const begins = Math.min(Math.max(to, earliest), most)
    const ends = Math.min(Math.max(to + (end - start) * scale, begins), most)
    earliest = ends
    return { from, to: begins, scale: end > start ? (ends - begins) / (end - start) : 1 }
  })
}

/** Errors of the stretches between two that are known, from either side as far as they can be carried. */
const between = (stretches: readonly Stretch[], left: number, right: number, now: number): Placed[] => {
  const errorOf = (index: number) => stretches[index]?.error ?? 0
  const bounds: Bounds = {
    least: left < 0 ? Number.NEGATIVE_INFINITY : (stretches[left]?.end ?? 0) + errorOf(left),
    most: right >= stretches.length ? now : (stretches[right]?.start ?? 0) + errorOf(right),
  }
  const fromLeft = new Map<number, number>()
  const fromRight = new Map<number, number>()
  if (left >= 0) fromLeft.set(left, errorOf(left))
  if (right < stretches.length) fromRight.set(right, errorOf(right))
  let hi = right
  for (let error = fromRight.get(hi); error !== undefined && hi - 1 > left; hi -= 1) {
    error = carried(stretches, hi, -1, error, bounds)
    if (error === undefined) break
    fromRight.set(hi - 1, error)
  }
  const latest = hi < stretches.length ? (stretches[hi]?.start ?? 0) + (fromRight.get(hi) ?? 0) : bounds.most
  let lo = left
  for (let error = fromLeft.get(lo); error !== undefined && lo + 1 < right; lo += 1) {
    // What is known of later ones tells a clock that was set from one that slept.
    const isBefore = lo + 1 < hi
    error = carried(stretches, lo, 1, error, isBefore ? { least: bounds.least, most: latest } : bounds)
    if (error === undefined) break
    fromLeft.set(lo + 1, error)
  }
  // Where both sides reach, the clock was set at one of the breaks: forward at the longest, back at the shortest; and where
  // it was set while the device slept, so that no break fits, at the one that fits best.
  let split: { at: number; overlap: number; score: number } | undefined
  for (let at = hi - 1; at <= lo; at += 1) {
    const [one, other] = [stretches[at], stretches[at + 1]]
    const [before, after] = [fromLeft.get(at), fromRight.get(at + 1)]
    if (!one || !other || before === undefined || after === undefined) continue
    const overlap = Math.max(0, one.end + before - other.start - after - JUMP_MS)
    const gap = other.start - one.end
    const score = before >= after ? gap : -gap
    const isBetter = split && (overlap < split.overlap || (overlap === split.overlap && score > split.score))
    if (!split || isBetter) split = { at, overlap, score }
  }
  const known = (index: number): number | undefined => {
    if (split) return index <= split.at ? fromLeft.get(index) : fromRight.get(index)
    if (right >= stretches.length) return fromLeft.get(index)
    return left < 0 || index >= hi ? fromRight.get(index) : index <= lo ? fromLeft.get(index) : undefined
  }
  const placed: Placed[] = []
  let unknown: Stretch[] = []
  let least = bounds.least
  for (let index = left + 1; index <= right; index += 1) {
    const stretch = stretches[index]
    const error = index < right ? known(index) : undefined
    if (stretch && index < right && error === undefined) {
      unknown.push(stretch)
      continue
    }
    const start = stretch && error !== undefined ? stretch.start + error : bounds.most
    if (unknown.length > 0) placed.push(...spread(unknown, { least, most: start }))
    unknown = []
    if (!stretch || error === undefined) continue
    placed.push({ from: stretch.start, to: start, scale: 1 })
    least = stretch.end + error
  }
  return inOrder(stretches.slice(left + 1, right), placed, bounds)
}

/**
 * How the times of a device are put right.
 *
 * 1. Where the server was heard in a stretch, its clock's error there is known, and taken out.
 * 2. A clock goes on being as wrong as it was, over a restart or a sleep, as long as no tap would come before an earlier
 *    one, after a later one, or after now.
 * 3. Within one run of the app a clock that jumped back was set; how far is known exactly. One that jumped forward was
 *    asleep, unless that breaks rule 2: then it was set, too.
 * 4. Where two known errors differ and nothing else tells when the clock was set: forward at the longest break, back at the
 *    shortest.
 * 5. What is still unknown (a clock that began in 1970 at each boot) lies between its neighbours, with even breaks.
 *
 * So order is always that of the taps, and a vote is never in the future. `now`: epoch ms of the server.
 */
export const trueTimes = (stretches: readonly Stretch[], now: number): TrueTime => {
  const placed = new Map<number, Placed>()
  const put = (index: number, place: Placed) => {
    const stretch = stretches[index]
    if (stretch) placed.set(stretch.n, place)
  }
  const anchors = stretches.flatMap(({ error }, index) => (error === undefined ? [] : [index]))
  if (anchors.length === 0) return (_, at) => Math.min(at, now)
  let left = -1
  for (const right of [...anchors, stretches.length]) {
    for (const [offset, place] of between(stretches, left, right, now).entries())
      put(left + 1 + offset, place)
    const { start = 0, error = 0 } = stretches[right] ?? {}
    put(right, { from: start, to: start + error, scale: 1 })
    left = right
  }
  const last = stretches.at(-1)
  return (n, at) => {
    const { from, to, scale } = placed.get(n) ?? (last && placed.get(last.n)) ?? { from: 0, to: 0, scale: 1 }
    return Math.min(to + (at - from) * scale, now)
  }
}
