import type { Load } from "../load/parts.ts"
import type { WithVotes } from "./disk.ts"
import type { Post } from "./post.ts"
import type { Unsent } from "./unsent.ts"

/** When the script that sends again can't be loaded, it is tried again after this. */
const RELOAD_MS = 10_000

/**
 * Without a vote, and after a refusal, there is nothing to post and no answer to read: what throws then leads to the part.
 * (A method's type, because those let what is asked for be narrower than what is passed: a check would be paid for by
 * every page view.)
 */
type Attempt = { method(vote?: Unsent, answer?: Response): Promise<void> }["method"]

/**
 * The first step of a vote, and of each of its revs: onto the disk and out to the collector at the same time, so that
 * either is enough. What is not answered at the first attempt is the resend part's. `told` hears when the vote is on
 * the disk, or the disk won't have it. Resolves when the collector has it.
 */
export const createOutbox = (
  base: string,
  withVotes: WithVotes,
  post: Post,
  load: Load,
  databases: () => Promise<IDBDatabaseInfo[]>,
  wait: (ms: number) => Promise<unknown>,
) => {
  /**
   * A refusal: from then on nothing leaves without the part, which knows how long it lasts. What the part hears by itself
   * holds no tap back: its page may be gone before the disk has it, and one request a tap burdens nobody.
   */
  let held: unknown

  const attempt: Attempt = async (vote: Unsent, answer: Response): Promise<void> => {
    try {
      if (!held) answer = await post(vote)
      const [result] = (await answer.json()).results
      if (vote.id === result.id && result.outcome !== "rejected") return
    } catch {}
    held ||= answer
    // A browser may remember for as long as the page lives that a script could not be loaded; the vote gets out even so.
    return load("resend").then(
      (part) => part(base, withVotes, vote, answer),
      () => wait(RELOAD_MS).then(() => attempt(vote, answer)),
    )
  }

  const lookBack = async () => {
    try {
      for (const { name } of await databases())
        if (name === base && (await withVotes((votes) => votes.count()))) attempt()
    } catch {}
  }
  lookBack()

  return async (vote: Unsent, told: () => void) => {
    const kept = withVotes((votes) => votes.put(vote, vote.id + vote.rev)).then(told)
    await attempt(vote)
    kept.then(() => withVotes((votes) => votes.delete(vote.id + vote.rev)))
  }
}
