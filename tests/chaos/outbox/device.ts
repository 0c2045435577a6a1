import type { WithVotes } from "../../../widget/send/disk.ts"
import type { KeptVote } from "../../../widget/send/kept-vote.ts"
import type { SeededRandom } from "../../support/seeded-random.ts"
import type { VirtualTime } from "./virtual-time.ts"

/** How the disk behaves towards one page: private windows refuse, some disks are slow, some never answer. */
export type DiskMood = "fair" | "flaky" | "slow" | "refused" | "stuck"

const FLAKY_CHANCE = 0.4
const FAST_MAX_MS = 20
const SLOW_MAX_MS = 8000

/** Sees what is on the disk, and what is no more. */
export interface Witness {
  written(key: string): void
  deleted(row: KeptVote): void
}

/** What all pages of one browser share: the votes on the disk, in the order of requests, and the lock. */
export interface Device {
  rows: Map<string, KeptVote>
  exists: boolean
  disk(mood: DiskMood, isAlive: () => boolean, witness: Witness): WithVotes
  /** Runs once nobody else does; `isAlive` false lets the next one in. */
  alone(run: () => Promise<void>, isAlive: () => boolean, patienceMs: number): Promise<void>
  /** Lets the next page in where the one that was has gone. */
  release(): void
}

export const createDevice = (time: VirtualTime, random: SeededRandom): Device => {
  const rows = new Map<string, KeptVote>()
  let freeAt = 0
  let holder: { isAlive: () => boolean } | undefined
  const queue: { isAlive: () => boolean; begin: () => void }[] = []

  /** A store as `IDBObjectStore` is one, as far as the widget asks anything of it. */
  const store = ({ written, deleted }: Witness) => ({
    put(row: KeptVote, key: string) {
      rows.set(key, structuredClone(row))
      written(key)
      return { result: key }
    },
    delete(key: string) {
      const row = rows.get(key)
      if (row && rows.delete(key)) deleted(row)
      return { result: undefined }
    },
    count: () => ({ result: rows.size }),
    getAll: () => ({ result: structuredClone([...rows.values()]) }),
  })

  const device: Device = {
    rows,
    exists: false,
    disk: (mood, isAlive, witness) => {
      const withVotes = (ask: (votes: unknown) => { result: unknown }) =>
        new Promise<unknown>((done) => {
          if (mood === "stuck") return
          const refused = mood === "refused" || (mood === "flaky" && random.chance(FLAKY_CHANCE))
          const ms = random.between(1, mood === "slow" ? SLOW_MAX_MS : FAST_MAX_MS)
          // One request after the other, as a database works them off.
          freeAt = Math.max(freeAt, time.now()) + ms
          time.in(freeAt - time.now(), () => {
            if (!isAlive()) return
            if (refused) return done(undefined)
            device.exists = true
            const { result } = ask(store(witness))
            // On the disk now; the page hears of it a moment later, if it still can.
            time.in(random.between(0, 3), () => isAlive() && done(result))
          })
        })
      return withVotes as unknown as WithVotes
    },
    async alone(run, isAlive, patienceMs) {
      let began = false
      await new Promise<void>((begin) => {
        const turn = {
          isAlive,
          begin: () => {
            if (!began) begin()
          },
        }
        queue.push(turn)
        time.in(patienceMs, () => {
          if (!began && isAlive()) {
            queue.splice(queue.indexOf(turn), 1)
            begin()
          }
        })
        device.release()
      })
      began = true
      await run()
      if (holder?.isAlive === isAlive) holder = undefined
      device.release()
    },
    release() {
      if (holder?.isAlive()) return
      holder = undefined
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (!next.isAlive()) continue
        holder = next
        next.begin()
        return
      }
    },
  }
  return device
}
