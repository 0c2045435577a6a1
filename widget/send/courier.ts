import { VOTES_PER_REQUEST_MAX } from "../../shared/limits.ts"
import { type Answer, isForGood, resultsIn, retryAfterMs } from "./answer.ts"
import { backoff } from "./backoff.ts"
import { nextBatch } from "./batch.ts"
import { keyOf, type WithVotes } from "./disk.ts"
import { isKept, type KeptVote, parkedVote } from "./kept-vote.ts"
import type { Unsent } from "./unsent.ts"

/** All that the courier knows of the world. Nothing in here rejects. */
export interface World {
  withVotes: WithVotes
  /** Epoch ms of this device, right or wrong. */
  now(): number
  /** 0 ≤ x < 1. */
  random(): number
  wait(ms: number): Promise<unknown>
  /** Resolves when the network is said to be back. */
  online(): Promise<unknown>
  /** One attempt, the `failures`-th in a row; undefined: no answer. */
  post(body: string, failures: number): Promise<Answer | undefined>
  /** Runs it, while no other page of this browser runs its own, as far as that can be had. */
  alone(run: () => Promise<void>): Promise<void>
}

/** Takes votes over; resolves when the collector has answered for `vote`, and never where it is parked. */
export type Courier = (vote?: Unsent, answer?: Answer) => Promise<void>

/** Longer than a slow network takes; the request may still arrive, and resending is harmless. */
const ANSWER_WAIT_MS = 30_000
/** Some disks never answer: what this page was given, it still has. */
const DISK_WAIT_MS = 5000

/**
 * Sends what is unsent until nothing is left that is due: what other pages left on the disk, and what this one hands over.
 * One request at a time; after a failure a pause.
 */
export const createCourier = (world: World): Courier => {
  const { now, wait } = world
  /** What this page knows better than the disk, by name. Undefined: answered. */
  const known = new Map<string, KeptVote | undefined>()
  const arrived = new Map<string, () => void>()
  const timesFailed = new Map<string, number>()
  let failures = 0
  let most = VOTES_PER_REQUEST_MAX
  let pause: Promise<unknown> | undefined
  /** Ends the part of a pause that is our own. */
  let hurry = () => {}
  let running = false
  let handedOver = false

  /** At most so long, whatever the world does. */
  const within = <Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> =>
    Promise.race([work, wait(ms).then(() => undefined)])

  const disk: WithVotes = (ask) => within(DISK_WAIT_MS, world.withVotes(ask))

  const rowsNow = async (): Promise<KeptVote[]> => {
    const found: unknown = await disk((votes) => votes.getAll())
    const rows = new Map<string, KeptVote>()
    for (const row of Array.isArray(found) ? found : []) if (isKept(row)) rows.set(keyOf(row), row)
    for (const [name, row] of known) {
      if (row) rows.set(name, row)
      else rows.delete(name)
    }
    return [...rows.values()]
  }

  /** Nothing leaves before the pause is over: what was asked for to its end, our own until the network is back. */
  const fail = (answer: Answer | undefined) => {
    failures += 1
    const asked = retryAfterMs(answer?.retryAfter ?? null, now())
    const own = backoff(failures, null, world.random())
    const before = pause
    const hurried = new Promise<void>((resolve) => {
      hurry = resolve
    })
    const mine = Promise.all([before, asked ? wait(asked) : undefined])
      .then(() => Promise.race([wait(own), world.online(), hurried]))
      .then(() => {
        if (pause === mine) pause = undefined
      })
    pause = mine
  }

  /** In one step, so that a vote is never gone before its refusal is written down. */
  const write = (gone: readonly KeptVote[], parked: readonly KeptVote[]) =>
    disk((votes) => {
      for (const vote of gone) votes.delete(keyOf(vote))
      for (const vote of parked) votes.put(vote, keyOf(vote))
      return votes.count()
    })

  /** What becomes of votes that were refused for good, each with the reason. */
  const park = async (refused: readonly (readonly [KeptVote, string])[], gone: KeptVote[]) => {
    const parked: KeptVote[] = []
    for (const [vote, why] of refused) {
      const kept = parkedVote(vote, why, now())
      known.set(keyOf(vote), kept)
      if (kept) parked.push(kept)
      else gone.push(vote)
    }
    await write(gone, parked)
  }

  const judge = async (sent: readonly KeptVote[], rows: readonly KeptVote[], answer: Answer | undefined) => {
    const unanswered = new Map(sent.map((vote) => [vote.id, vote]))
    const refused: [KeptVote, string][] = []
    const gone: KeptVote[] = []
    for (const { id, outcome, why } of answer ? resultsIn(answer) : []) {
      const vote = unanswered.get(id)
      if (!vote) continue
      unanswered.delete(id)
      if (outcome === "rejected") refused.push([vote, why])
      // Lower revs of what arrived say nothing that is still true.
      else gone.push(...rows.filter((row) => row.id === id && row.rev <= vote.rev))
    }
    for (const row of gone) {
      known.set(keyOf(row), undefined)
      arrived.get(keyOf(row))?.()
    }
    const [last, ...more] = unanswered.values()
    if (last && answer && isForGood(answer) && !more.length) refused.push([last, `${answer.status}`])
    if (last) {
      for (const vote of unanswered.values())
        timesFailed.set(keyOf(vote), (timesFailed.get(keyOf(vote)) ?? 0) + 1)
      // Whichever of them it is: the fewer go together, the sooner the others get through.
      if (answer && sent.length > 1) most = Math.ceil(unanswered.size / 2)
      if (refused.length) failures = 0
      fail(answer)
    } else {
      failures = 0
      most = Math.min(most * 2, VOTES_PER_REQUEST_MAX)
    }
    await park(refused, gone)
  }

  const deliverAlone = async (vote: KeptVote) => {
    const { votes, body } = nextBatch([vote], now(), 1, () => 0)
    if (votes.length) await judge(votes, votes, await within(ANSWER_WAIT_MS, world.post(body, failures)))
  }

  const deliver = async () => {
    for (;;) {
      await pause
      const rows = await rowsNow()
      if (pause) continue
      const { votes, body, unsendable } = nextBatch(
        rows,
        now(),
        most,
        (vote) => timesFailed.get(keyOf(vote)) ?? 0,
      )
      const reasons = unsendable.map((vote) => [vote, "unsendable"] as const)
      if (reasons.length) await park(reasons, [])
      if (!votes.length) return
      await judge(votes, rows, await within(ANSWER_WAIT_MS, world.post(body, failures)))
    }
  }

  const run = async () => {
    handedOver = true
    if (running) return
    running = true
    while (handedOver) {
      handedOver = false
      await world.alone(deliver)
    }
    running = false
  }

  return async (vote, answer) => {
    if (!vote) return run()
    const name = keyOf(vote)
    const arriving = new Promise<void>((resolve) => arrived.set(name, resolve))
    known.set(name, vote)
    // Whoever taps again is worth an attempt; not so when that was just refused.
    if (answer) await judge([vote], [vote], answer)
    else if (pause) hurry()
    // Before the disk has been asked and the lock is had, its page may be gone.
    else await deliverAlone(vote)
    run()
    return arriving
  }
}
