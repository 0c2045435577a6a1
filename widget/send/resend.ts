import type { Answer } from "./answer.ts"
import { type Courier, createCourier } from "./courier.ts"
import { postBatch } from "./post-batch.ts"
import { runAlone } from "./run-alone.ts"
import type { Resend } from "./unsent.ts"

/** By collector. */
const couriers: Record<string, Courier> = {}

/** Its body is read already. */
const refusal = (answer: Response): Answer | undefined => {
  try {
    return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: "" }
  } catch {
    // A page's own `fetch` may answer with anything.
    return undefined
  }
}

const resend: Resend = async (base, withVotes, vote, answer) => {
  couriers[base] ??= createCourier({
    withVotes,
    now: () => Date.now(),
    random: () => Math.random(),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    online: () => new Promise((done) => addEventListener("online", done, { once: true })),
    post: (body, failures) => postBatch(base, body, failures),
    alone: (run) => runAlone(base, run),
  })
  return couriers[base](vote, answer && refusal(answer))
}

export default resend
