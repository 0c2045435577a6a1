import { backoff } from "./backoff.ts"

/** One attempt; rejects when no answer came. */
export type Post<Vote> = (vote: Vote) => Promise<Pick<Response, "status" | "headers">>

/** A first failure is mostly a hiccup that the second attempt mends: only the second one is told. */
const FAILURES_TOLD = 2

/**
 * Delivers one vote and its amendments: `send` (the first it returns) each, `hurry` (the second) when the network is
 * back. Each revision leaves at once, so that closing the page loses none; since each states the vote whole and the collector keeps the highest `rev`, only
 * the newest needs to be tried again. No answer, 429 and 5xx are tried again until they succeed; any other answer
 * settles it. `tell` hears when the vote becomes late, and when it then arrived.
 */
export const createTransport = <Vote>(post: Post<Vote>, tell: (late: boolean) => void) => {
  let newest: Vote
  let failures = 0
  /** A pause holds new revisions back, too: adding a reason must not outrun a server's Retry-After. */
  let pause: Promise<void> | undefined
  let hurry = () => {}

  const send = async (vote: Vote): Promise<undefined> => {
    newest = vote
    await pause
    while (newest === vote) {
      const answer = await post(vote).catch(() => undefined)
      if (answer && answer.status < 500 && answer.status !== 429) {
        if (failures >= FAILURES_TOLD) tell(false)
        failures = 0
        return
      }
      if (++failures === FAILURES_TOLD) tell(true)
      const ms = backoff(failures, answer?.headers.get("retry-after"), Math.random())
      pause = new Promise((resolve) => {
        hurry = resolve
        setTimeout(resolve, ms)
      })
      await pause
    }
  }
  return [send, () => hurry()] as const
}
