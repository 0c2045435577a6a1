import type { Load } from "../load/parts.ts"
import { keyOf, type WithVotes } from "./disk.ts"
import type { Post } from "./post.ts"
import type { Unsent } from "./unsent.ts"

/** When the script that sends again can't be loaded, it is tried again after this. */
const RELOAD_MS = 15_000

/**
 * The first step of a vote, and of each of its revs: onto the disk and out to the collector at the same time, so that
 * either is enough. What is not answered at the first attempt is the resend part's. `told` hears when the vote is on
 * the disk, or the disk won't have it. Resolves when the collector has it.
 */
export const createOutbox = (base: string, withVotes: WithVotes, post: Post, load: Load) => {
  let failed = false

  const resend = (vote?: Unsent, answer?: Response): Promise<void> => {
    failed = true
    return load("resend").then(
      (part) => part(base, withVotes, vote, answer),
      () => new Promise((again) => setTimeout(again, RELOAD_MS)).then(() => resend(vote, answer)),
    )
  }

  indexedDB.databases().then(
    (all) => {
      if (all.some(({ name }) => name === base)) resend()
    },
    () => {},
  )

  return async (vote: Unsent, told: () => void) => {
    const kept = withVotes((votes) => votes.put(vote, keyOf(vote))).then(told, told)
    let answer: Response | undefined
    try {
      if (!failed) answer = await post(vote)
      // biome-ignore lint/correctness/noUnsafeOptionalChaining: what is no answer of the collector's for this vote ends up below
      const [result] = (await answer?.json()).results
      if (result.id !== vote.id || result.outcome === "rejected") throw 0
      await kept
      await withVotes((votes) => votes.delete(keyOf(vote)))
    } catch {
      return resend(vote, answer)
    }
  }
}
