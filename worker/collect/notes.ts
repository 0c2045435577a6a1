import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId } from "../../shared/ids.ts"
import {
  addIntake,
  claimWrite,
  type DayTally,
  NO_TALLY,
  type Tally,
  wasClaimed,
} from "../store/add-intake.ts"
import { addVisitors, type NoticedVisitor, readVisitors } from "../store/visitors.ts"
import { type Memory, since } from "./memory.ts"
import type { Visitor } from "./visitor.ts"

/** How long notes are gathered before they are written: many requests, one write. */
const GATHER_MS = 1000
/** A Worker that is stopped takes its timer with it: after so long the next request writes. */
const LATE_MS = 10_000
/** A Worker may go on for half a minute after its answer. What is left then waits for the next request. */
const ATTEMPTS_MAX = 5
/** Of one kind, between two writes. */
const NOTES_MAX = 20_000
/** Writes that failed and wait for the next: an hour of an unreachable database on a busy isolate. */
const WRITES_MAX = 400

interface BusinessNotes {
  tallies: Map<string, DayTally>
  visitors: Map<string, Visitor>
  /** How far back the business looks for repeated votes, ms; 0: not at all. */
  lookBackMs: number
}

/** One write as it will be tried until it is known to have happened. */
interface Write {
  id: string
  businessId: BusinessId
  tallies: DayTally[]
  noticed: NoticedVisitor[]
  visitors: Visitor[]
  lookBackMs: number
}

/** Where nobody looks back, no vote is late enough. */
const lookBackTo = (lookBackMs: number, now: number): number =>
  lookBackMs === 0 ? Number.MAX_SAFE_INTEGER : now - lookBackMs

/**
 * What need not be written before a vote is acknowledged: how many came in and how they were answered, and which
 * visitors came more than once. One write for many requests, so that a vote alone costs two rows.
 */
export const createNotes = (memory: Memory, mintId: () => string) => {
  let notes = new Map<BusinessId, BusinessNotes>()
  let writes: Write[] = []
  let promisedAt: number | undefined

  const of = (businessId: BusinessId): BusinessNotes => {
    const found = notes.get(businessId) ?? { tallies: new Map(), visitors: new Map(), lookBackMs: 0 }
    notes.set(businessId, found)
    return found
  }

  /** What this isolate has to say of a visitor, said once. */
  const notice = (visitor: Visitor, lookBackMs: number, now: number): NoticedVisitor[] => {
    const seen = memory.find(visitor, now)
    if (!seen || seen.unsaved === 0) return []
    const votes = seen.unsaved
    seen.unsaved = 0
    const latest = since(seen.latest, lookBackTo(lookBackMs, now))
    return [{ day: visitor.today, visitor: visitor.hash, hour: seen.hour, votes, latest }]
  }

  const take = (now: number): Write[] => {
    const taken = [...notes].map(([businessId, { tallies, visitors, lookBackMs }]) => ({
      id: mintId(),
      businessId,
      tallies: [...tallies.values()],
      noticed: [...visitors.values()].flatMap((visitor) => notice(visitor, lookBackMs, now)),
      visitors: [...visitors.values()],
      lookBackMs,
    }))
    notes = new Map()
    return taken
  }

  const write = async (
    db: D1Database,
    { id, businessId, tallies, noticed, visitors, lookBackMs }: Write,
    now: number,
  ) => {
    const results = await db.batch([
      ...claimWrite(db, id, now),
      addIntake(db, businessId, tallies),
      addVisitors(db, businessId, noticed, lookBackTo(lookBackMs, now)),
    ])
    const stored = new Map(readVisitors(results.at(-1)).map((row) => [row.visitor, row]))
    for (const visitor of visitors) {
      const row = stored.get(visitor.hash)
      if (row) memory.learn(visitor, row, now)
    }
  }

  /** Never throws: what could not be written is tried again with the next. */
  const writeAll = async (db: D1Database, now: number): Promise<void> => {
    const due = [...writes, ...take(now)]
    writes = []
    for (const each of due) {
      try {
        await write(db, each, now)
      } catch (error) {
        if (!wasClaimed(error)) writes = [...writes, each].slice(-WRITES_MAX)
      }
    }
  }

  const gatherAndWrite = async (db: D1Database, now: number, sleep: (ms: number) => Promise<void>) => {
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      await sleep(GATHER_MS * attempt)
      promisedAt = undefined
      await writeAll(db, now)
      if (writes.length === 0) return
    }
  }

  return {
    /** Adds to what came in on a local day at a touchpoint (0: none that there is). */
    tally: (businessId: BusinessId, day: number, touchpointId: number, add: Partial<Tally>): void => {
      const { tallies } = of(businessId)
      const name = `${day}/${touchpointId}`
      const sum = tallies.get(name) ?? { day, touchpointId, ...NO_TALLY }
      sum.received += add.received ?? 0
      sum.counted += add.counted ?? 0
      sum.held += add.held ?? 0
      sum.duplicate += add.duplicate ?? 0
      sum.rejected += add.rejected ?? 0
      if (tallies.size < NOTES_MAX) tallies.set(name, sum)
    },
    /** A visitor voted; who did so once is written down only where the business watches for repeated votes. */
    visited: (businessId: BusinessId, visitor: Visitor, lookBackMs: number, now: number): void => {
      const noted = of(businessId)
      noted.lookBackMs = lookBackMs
      const often = (memory.find(visitor, now)?.votes ?? 0) > 1
      if ((often || lookBackMs > 0) && noted.visitors.size < NOTES_MAX)
        noted.visitors.set(visitor.hash, visitor)
    },
    /** Writes what has been noted within a second; undefined: somebody else has promised to. For `waitUntil`. */
    writeSoon: (
      db: D1Database,
      now: number,
      sleep: (ms: number) => Promise<void>,
    ): Promise<void> | undefined => {
      if (promisedAt !== undefined && now - promisedAt < LATE_MS) return undefined
      promisedAt = now
      return gatherAndWrite(db, now, sleep)
    },
  }
}
export type Notes = ReturnType<typeof createNotes>
