import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { deleteExpiredAccess, forgetVisitors, listKeptBusinesses } from "../store/house-chores.ts"
import { findWalk, forgetParkedWords, forgetWords, logPurge, purgeVotes } from "../store/retention.ts"
import { monthsBefore } from "./months-before.ts"

const DAY_MS = 86_400_000

/** How much one step does, and how many of them a night has for everything. */
export interface Pace {
  /** Visitors deleted, or votes whose words are forgotten, in one transaction: each writes a row and an index or two. */
  rowsPerStep: number
  /** Votes of a ledger walked through in one: most of them are only read. */
  votesPerStep: number
  steps: number
}
/**
 * A step is a fraction of a second, in which no vote is taken: D1 does one thing at a time. A night goes through five
 * million votes, or some seventy businesses. A Worker may ask its database 1,000 times, and a step asks three to five.
 */
const USUAL_PACE: Pace = { rowsPerStep: 2000, votesPerStep: 25_000, steps: 200 }

interface Removed {
  votes: number
  words: number
}

/** What is due at one business, step by step; between two of them it is others' turn. */
async function* keepBusiness(
  db: D1Database,
  { id, policy }: { id: BusinessId; policy: string },
  removed: Removed,
  now: number,
  { rowsPerStep, votesPerStep }: Pace,
): AsyncGenerator<void> {
  const { keep } = v.parse(StoredPolicy, policy)
  const wordsBefore = monthsBefore(now, keep.wordsMonths)
  for (let more = true; more; ) {
    const step = await forgetWords(db, id, wordsBefore, rowsPerStep)
    removed.words += step.forgotten
    more = step.more
    yield
  }
  await forgetParkedWords(db, id, wordsBefore, rowsPerStep)
  const before = monthsBefore(now, keep.votesMonths)
  for (let at: Awaited<ReturnType<typeof findWalk>> | undefined = await findWalk(db, id); at; ) {
    const step = await purgeVotes(db, id, at, { before, limit: votesPerStep, now })
    removed.votes += step.deleted
    at = step.next
    yield
  }
}

const sayWhy = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs one thing that is due; what goes wrong with it keeps nothing else from being done. */
const trying = async <T>(what: string, task: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await task()
  } catch (error) {
    console.error(`the night's work stopped at ${what}:`, sayWhy(error))
    return undefined
  }
}

/**
 * What has to go with time: visitors' hashes and their salts after two days, words and votes after the months that each
 * business has chosen, and ways in that are past their end. A ledger too large for one night is gone on with in the
 * next. Counters are never touched.
 */
export const keepHouse = async (db: D1Database, now: number, pace: Pace = USUAL_PACE): Promise<void> => {
  let steps = pace.steps
  await trying("links and sessions", () => deleteExpiredAccess(db, now))
  // Salts first: what they protect must not wait for anything else.
  const yesterday = Math.floor(now / DAY_MS) - 1
  await trying("visitors", async () => {
    while (steps-- > 0 && (await forgetVisitors(db, yesterday, pace.rowsPerStep)) >= pace.rowsPerStep);
  })
  const businesses = (await trying("the list of businesses", () => listKeptBusinesses(db))) ?? []
  const works = businesses.map((business) => {
    const removed: Removed = { votes: 0, words: 0 }
    return { business, removed, next: keepBusiness(db, business, removed, now, pace) }
  })
  for (let due = works; due.length > 0 && steps > 0; ) {
    const unfinished: typeof works = []
    for (const work of due) {
      if (steps-- <= 0) break
      const step = await trying(`business ${work.business.id}`, () => work.next.next())
      if (step && !step.done) unfinished.push(work)
    }
    due = unfinished
  }
  for (const { business, removed } of works) {
    if (removed.votes + removed.words === 0) continue
    await trying(`business ${business.id}`, () => logPurge(db, business.id, removed, now))
  }
}
