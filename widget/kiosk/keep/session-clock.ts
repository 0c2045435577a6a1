import { JUMP_MS, type Stretch, type TrueTime, trueTimes } from "./true-time.ts"
import type { World } from "./world.ts"

/** Less than this is the network's, and no error of the clock. */
const TRUSTED_MS = 2000
/** A known error is put right when it has moved by so much: clocks drift, and some answers tell the time to the second only. */
const DRIFT_MS = 3000

/** Follows this device's clock: where it jumped, and how wrong it is. */
export const createSessionClock = ({ now, mono }: Pick<World, "now" | "mono">) => {
  /** As on the disk, and the current one last. */
  let stretches: Stretch[] = []
  let current: Stretch | undefined
  /** The current one stands for something: a tap, or an answer of the server. */
  let isUsed = false
  const unwritten = new Set<Stretch>()
  /** Of the last look. */
  let looked = { wall: 0, mono: 0 }
  /** Of the stretch of this run of the app that was used last. */
  let before: { n: number; mono: number } | undefined
  /** Another tab sends, and follows the clock for both. */
  let follows = false

  const begin = (wall: number, at: number): Stretch => {
    if (current && isUsed) {
      before = { n: current.n, mono: looked.mono }
      unwritten.add(current)
    } else if (current) stretches = stretches.filter((stretch) => stretch !== current)
    const n = (stretches.at(-1)?.n ?? 0) + 1
    const sinceBefore = before && before.n === n - 1 ? { sinceBefore: at - before.mono } : {}
    current = { n, start: wall, end: wall, ...sinceBefore }
    isUsed = false
    stretches.push(current)
    return current
  }

  const look = (): Stretch => {
    const [wall, at] = [now(), mono()]
    const last = stretches.at(-1)
    if (follows && last) return last
    const jumped = Math.abs(wall - looked.wall - (at - looked.mono)) > JUMP_MS
    const stretch = !current || jumped ? begin(wall, at) : current
    if (wall > stretch.end) stretch.end = wall
    looked = { wall, mono: at }
    return stretch
  }

  return {
    look,
    /** The stretch of a tap now. */
    use: (): number => {
      const stretch = look()
      if (stretch === current) {
        isUsed = true
        unwritten.add(stretch)
      }
      return stretch.n
    },
    heard: (server: number): void => {
      const stretch = look()
      if (stretch !== current) return
      const measured = server - now()
      const error = Math.abs(measured) < TRUSTED_MS ? 0 : measured
      if (stretch.error !== undefined && Math.abs(stretch.error - error) < DRIFT_MS) return
      stretch.error = error
      isUsed = true
      unwritten.add(stretch)
    },
    /** What is on the disk; `isFollowing`: another tab has the say. What this one has begun stays where it stands for something. */
    learn: (known: readonly Stretch[], isFollowing: boolean): void => {
      const mine = current && isUsed && !isFollowing ? [current] : []
      const others = known.filter(({ n }) => n !== mine[0]?.n)
      stretches = [...others, ...mine].sort((one, other) => one.n - other.n)
      if (mine.length === 0) current = undefined
      follows = isFollowing
    },
    /** The server's time less this device's; undefined: not known since the clock jumped. */
    error: (): number | undefined => look().error,
    times: (): TrueTime => trueTimes(stretches, now() + (look().error ?? 0)),
    count: (): number => stretches.length,
    /** To be written with whatever is written next. */
    unwritten: (): Stretch[] => [...unwritten].map((stretch) => ({ ...stretch })),
    wrote: (written: readonly Stretch[]): void => {
      for (const { n, end, error } of written)
        for (const stretch of unwritten)
          if (stretch.n === n && stretch.end === end && stretch.error === error) unwritten.delete(stretch)
    },
    /** Nothing waits: of the past only the last known error is still worth knowing. */
    forget: (): number[] => {
      const kept = new Set([current, stretches.findLast(({ error }) => error !== undefined)])
      const gone = stretches.filter((stretch) => !kept.has(stretch)).map(({ n }) => n)
      stretches = stretches.filter((stretch) => kept.has(stretch))
      return gone
    },
  }
}
export type SessionClock = ReturnType<typeof createSessionClock>
