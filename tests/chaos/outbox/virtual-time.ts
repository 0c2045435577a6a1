/** Time that passes only when told to, and everything that waits for it. */
export interface VirtualTime {
  /** Milliseconds since the world began; no clock of a device shows this. */
  now(): number
  in(ms: number, run: () => void): void
  /** Lets everything happen that is due until then, each thing with all that follows from it at once. */
  pass(until: number): Promise<void>
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export const createTime = (): VirtualTime => {
  let now = 0
  let order = 0
  const due: { at: number; order: number; run: () => void }[] = []
  return {
    now: () => now,
    in(ms, run) {
      const at = now + Math.max(0, ms)
      let place = due.length
      // Latest first, so that the next is taken from the end.
      while (place > 0 && (due[place - 1]?.at ?? 0) <= at) place -= 1
      due.splice(place, 0, { at, order: order++, run })
    },
    async pass(until) {
      await settled()
      for (let next = due.at(-1); next && next.at <= until; next = due.at(-1)) {
        due.pop()
        now = Math.max(now, next.at)
        next.run()
        await settled()
      }
      now = Math.max(now, until)
    },
  }
}
