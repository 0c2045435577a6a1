import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { CLOSED_FOR_MS } from "../../shared/closing.ts"
import type { BusinessId } from "../../shared/ids.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { deleteBusiness, deleteSomeRows, listDueBusinesses } from "../store/delete-business.ts"
import { purgeCopies } from "../store/email-copies.ts"
import {
  deleteExpiredAccess,
  forgetVisitors,
  listKeptBusinesses,
  listUntoldRemovals,
} from "../store/house-chores.ts"
import { purgeParked } from "../store/parked.ts"
import { tellRemovals } from "../store/removals.ts"
import { findWalk, forgetParkedWords, forgetWords, purgeVotes } from "../store/retention.ts"
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
 * A step is a fraction of a second, in which no vote is taken: D1 does one thing at a time. A night goes through four
 * million votes, or some forty businesses. A Worker may ask its database 1,000 times, and a step asks four or five.
 */
const USUAL_PACE: Pace = { rowsPerStep: 2000, votesPerStep: 25_000, steps: 160 }

/** What the copies of an e-mail were seen to do tells of people's mailboxes, and after a year nobody looks at it. */
const COPIES_KEPT_MONTHS = 13

/** What is due at one business, step by step; between two of them it is others' turn. */
async function* keepBusiness(
  db: D1Database,
  { id, policy }: { id: BusinessId; policy: string },
  now: number,
  { rowsPerStep, votesPerStep }: Pace,
): AsyncGenerator<void> {
  const { keep } = v.parse(StoredPolicy, policy)
  const wordsBefore = monthsBefore(now, keep.wordsMonths)
  for (let more = true; more; ) {
    more = await forgetWords(db, id, wordsBefore, rowsPerStep)
    yield
  }
  await forgetParkedWords(db, id, wordsBefore, rowsPerStep)
  const before = monthsBefore(now, keep.votesMonths)
  // Before the votes: a batch whose votes the ledger had and has no more would count them again.
  while ((await purgeParked(db, id, before, rowsPerStep)) >= rowsPerStep) yield
  yield
  const copiesBefore = monthsBefore(now, Math.min(keep.votesMonths, COPIES_KEPT_MONTHS))
  while ((await purgeCopies(db, id, copiesBefore, rowsPerStep)) >= rowsPerStep) yield
  for (let at: Awaited<ReturnType<typeof findWalk>> | undefined = await findWalk(db, id); at; ) {
    at = await purgeVotes(db, id, at, { before, limit: votesPerStep, now })
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

/** Writes into the log what is gone and not told yet. */
const tell = async (db: D1Database, now: number): Promise<void> => {
  for (const id of (await trying("the log", () => listUntoldRemovals(db))) ?? []) {
    await trying(`the log of business ${id}`, () => tellRemovals(db, id, now))
  }
}

/**
 * What has to go with time: visitors' hashes and their salts after two days, words and votes after the months that each
 * business has chosen, and ways in that are past their end. A ledger too large for one night is gone on with in the
 * next. What has counted stays in the counters for ever.
 */
export const keepHouse = async (db: D1Database, now: number, pace: Pace = USUAL_PACE): Promise<void> => {
  let steps = pace.steps
  await trying("links and sessions", () => deleteExpiredAccess(db, now))
  // Salts first: what they protect must not wait for anything else.
  const yesterday = Math.floor(now / DAY_MS) - 1
  await trying("visitors", async () => {
    while (steps-- > 0 && (await forgetVisitors(db, yesterday, pace.rowsPerStep)) >= pace.rowsPerStep);
  })
  // What a night removed that was broken off.
  await tell(db, now)
  for (const id of (await trying("the list of closed businesses", () =>
    listDueBusinesses(db, now - CLOSED_FOR_MS),
  )) ?? []) {
    // Where a night is too short, the next one goes on.
    const empty = await trying(`the rows of business ${id}`, async () => {
      while (steps-- > 0) if (!(await deleteSomeRows(db, id, pace.rowsPerStep))) return true
      return false
    })
    if (empty) await trying(`business ${id}`, () => deleteBusiness(db, id))
  }
  const businesses = (await trying("the list of businesses", () => listKeptBusinesses(db))) ?? []
  const works = businesses.map((business) => ({ business, next: keepBusiness(db, business, now, pace) }))
  for (let due = works; due.length > 0 && steps > 0; ) {
    const unfinished: typeof works = []
    for (const work of due) {
      if (steps-- <= 0) break
      const step = await trying(`business ${work.business.id}`, () => work.next.next())
      if (step && !step.done) unfinished.push(work)
    }
    due = unfinished
  }
  await tell(db, now)
}
