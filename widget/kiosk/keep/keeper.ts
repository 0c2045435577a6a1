import { REV_MAX } from "../../../shared/limits.ts"
import type { Applied, Changes, VoteRow } from "./disk.ts"
import type { Added, KioskVote, Whereabouts } from "./keep.ts"
import { makeRoom } from "./make-room.ts"
import { promised } from "./promised.ts"
import type { SessionClock } from "./session-clock.ts"
import { JUMP_MS } from "./true-time.ts"
import { type World, within } from "./world.ts"

/** Some disks never answer: what this app was given, it still has. */
const DISK_WAIT_MS = 5000
/** Taps that come while the disk is busy are written together. */
const GROUP_MAX = 500
/** So long a customer's last words are thought to reach: nobody stands before a kiosk for longer. */
const RECENT_MS = 600_000
/** A vote of a tab or a run of the app that is not this one is final then: it was, or its customer has gone. */
const OTHERS_FINAL_MS = 15_000

/** Browsers give room back late: a disk that stays full after so many steps is left in peace for a while. */
const STEPS_AT_ONCE = 3
const PEACE_MS = 60_000
/** So long the database gets to tidy up with the room of the reserve, before that is taken again. */
const RESERVE_AGAIN_MS = 600_000

interface Recent {
  row: VoteRow
  until: number
  /** What was asked of this vote before. */
  turn: Promise<unknown>
}

/** Puts taps on the disk, whatever it takes; what the disk refuses stays in memory until it can be written or sent. */
export const createKeeper = (
  world: World,
  clock: SessionClock,
  ready: Promise<unknown>,
  /** Site key of the business whose question is on the screen. */
  keyNow: () => string,
  changed: () => void,
) => {
  const { disk, now, mono, wait } = world
  /** By id, when a vote of this run becomes final, by the clock that nobody sets. */
  const finalAt = new Map<string, number>()
  const recent = new Map<string, Recent>()
  const inMemory = new Set<VoteRow>()
  /** Sent, although the disk would not note that it was: only what nobody counts goes like that. */
  const unmarked = new Set<string>()
  /** Restated, and not yet so on the disk. */
  const restated = new Set<string>()
  const queue: { row: VoteRow; written: (where: Whereabouts) => void }[] = []
  let writing = false

  let noRoomUntil = mono()
  let reserveDue = mono()

  const holdReserve = () => {
    if (mono() < reserveDue) return
    reserveDue = mono() + RESERVE_AGAIN_MS
    world.reserve.hold()
  }

  const applied = async (changes: Changes): Promise<Applied> => {
    for (let step = 0; ; step += 1) {
      const stretches = clock.unwritten()
      const result = await disk.apply({ ...changes, stretches })
      if (result.tag === "done") clock.wrote(stretches)
      const isKept = ({ vote: { id } }: VoteRow) => recent.has(id) || restated.has(id)
      if (result.tag !== "full" || mono() < noRoomUntil) return result
      const count = () => makeRoom(world, clock.look().n, isKept)
      if (step < STEPS_AT_ONCE && (await count())) continue
      if (await world.reserve.free()) {
        reserveDue = mono() + RESERVE_AGAIN_MS
        await count()
        continue
      }
      noRoomUntil = mono() + PEACE_MS
      return result
    }
  }

  const put = async (rows: readonly VoteRow[]): Promise<boolean> => {
    // What is being written is not sent: it would be sent untold.
    for (const row of rows) inMemory.delete(row)
    const result = await applied({ votes: rows.map((row) => ({ ...row })) })
    if (result.tag !== "done") {
      for (const row of rows) inMemory.add(row)
      return false
    }
    for (const [index, row] of rows.entries()) {
      const seq = result.seqs[index]
      if (seq !== undefined) row.seq = seq
      restated.delete(row.vote.id)
    }
    return true
  }

  const retry = async () => {
    if (inMemory.size > 0) await put([...inMemory].slice(0, GROUP_MAX))
  }

  const flush = async () => {
    if (writing) return
    writing = true
    while (queue.length > 0) {
      const group = queue.splice(0, GROUP_MAX)
      const rows = group.map(({ row }) => row)
      const isWritten = await put(rows)
      if (isWritten) await retry()
      if (isWritten) holdReserve()
      for (const { written } of group) written(isWritten ? "disk" : "memory")
      changed()
    }
    writing = false
  }

  const write = (row: VoteRow): Promise<Whereabouts> => {
    const { promise, resolve } = promised<Whereabouts>()
    queue.push({ row, written: resolve })
    flush()
    return promise
  }

  const forgetOld = () => {
    for (const [id, { until }] of recent) {
      if (mono() < until) return
      recent.delete(id)
      finalAt.delete(id)
    }
  }

  /** One thing after the other at each vote. */
  const atTurn = async <Value>(
    id: string,
    act: (entry: Recent) => Promise<Value>,
  ): Promise<Value | false> => {
    const entry = recent.get(id)
    if (!entry) return false
    const { turn } = entry
    const mine = turn.then(() => act(entry))
    entry.turn = mine
    return mine
  }

  /** The vote as it is from now on, wherever it has got to. */
  const restate = async (entry: Recent, vote: VoteRow["vote"]): Promise<boolean> => {
    const { row } = entry
    if (row.rev >= REV_MAX) return false
    const next: VoteRow = { ...row, rev: row.rev + 1, vote }
    if (unmarked.has(vote.id)) next.tried = true
    entry.row = next
    changed()
    if (inMemory.delete(row)) {
      inMemory.add(next)
      return true
    }
    if (row.seq !== undefined) {
      const { tag } = await applied({ need: [{ seq: row.seq, rev: row.rev }], votes: [next] })
      if (tag === "done") return true
    }
    // Answered already, or not to be changed now: it goes out once more, under its own id for ever. It keeps its number, so
    // that what lies there is never counted beside it.
    next.tried = true
    restated.add(vote.id)
    await write(next)
    return true
  }

  return {
    keep: async (vote: KioskVote, undoMs: number): Promise<Whereabouts> => {
      forgetOld()
      const row: VoteRow = { rev: 1, key: "", stretch: 0, vote }
      finalAt.set(vote.id, mono() + undoMs)
      const asTapped = now() - mono()
      const writtenFirst = ready.then(() => {
        row.stretch = clock.use()
        row.key = keyNow()
        // The tap was timed by a clock that may have been set while the disk was being read.
        const moved = now() - mono() - asTapped
        if (Math.abs(moved) > JUMP_MS) row.vote = { ...vote, at: vote.at + moved }
        return write(row)
      })
      recent.set(vote.id, { row, until: mono() + RECENT_MS, turn: writtenFirst })
      return (await within({ wait }, DISK_WAIT_MS, writtenFirst)) ?? "memory"
    },
    holdBack: (id: string, ms: number): void => {
      if (finalAt.has(id)) finalAt.set(id, mono() + ms)
    },
    amend: (id: string, added: Added): Promise<boolean> =>
      atTurn(id, (entry) => {
        const { reason: _, comment: __, contact: ___, ...rest } = entry.row.vote
        return restate(entry, { ...rest, ...added })
      }),
    undo: (id: string): Promise<boolean> =>
      atTurn(id, async (entry) => {
        const { row } = entry
        if (!row.tried && inMemory.delete(row)) {
          recent.delete(id)
          changed()
          return true
        }
        if (row.seq !== undefined && !row.tried) {
          const seen = [{ seq: row.seq, rev: row.rev }]
          const { tag } = await applied({ need: seen, untried: true, drop: seen })
          if (tag === "done") {
            recent.delete(id)
            changed()
            return true
          }
        }
        const { reason: _, comment: __, contact: ___, ...rest } = row.vote
        return restate(entry, { ...rest, reaction: "none" })
      }),
    isFinal: ({ vote }: VoteRow): boolean => {
      const mine = finalAt.get(vote.id)
      return mine === undefined ? Math.abs(now() - vote.at) >= OTHERS_FINAL_MS : mono() >= mine
    },
    /** Ms until the next vote of this run is final; Infinity: none is to come. */
    untilFinal: (): number => {
      const ahead = [...finalAt.values()].map((at) => at - mono()).filter((ms) => ms > 0)
      return ahead.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY)
    },
    inMemory: (): VoteRow[] => [...inMemory],
    isInMemory: (row: VoteRow): boolean => inMemory.has(row),
    /** Those in memory that may be sent. From here on they keep their ids, whoever writes or changes them meanwhile. */
    take: (isTaken: (row: VoteRow) => boolean): VoteRow[] => {
      const taken = [...inMemory].filter(isTaken)
      for (const row of taken) row.tried = true
      return taken
    },
    /** Answered for, as it was sent. */
    forget: (row: VoteRow): void => {
      inMemory.delete(row)
      unmarked.delete(row.vote.id)
    },
    /** Once more onto the disk with what it refused before. */
    retry,
    sendUnmarked: (id: string): void => {
      unmarked.add(id)
    },
    /** Whatever must be written; where there is no room, it is made. */
    applied,
  }
}
export type Keeper = ReturnType<typeof createKeeper>
