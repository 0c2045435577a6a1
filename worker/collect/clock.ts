import { CLOCK_TOLERANCE_MS } from "../../shared/limits.ts"

/** Before this nothing was tapped; it keeps absurd years out of the calendar. Epoch ms. */
const EARLIEST = 0

/** All in epoch ms. `at`: the tap, `sentAt`: this attempt, both by the sender's clock; `receivedAt`: by ours. */
export interface Times {
  at: number | undefined
  sentAt: number | undefined
  receivedAt: number
}

/**
 * When a vote was really tapped. The sender's clock at the attempt tells how wrong it is: corrected =
 * received − (sentAt − at). Within the tolerance the difference is the network's and the tap's time stands. A time in
 * the future is clamped to now.
 *
 * @returns `at` in epoch ms, and `clockError` in ms: how far the sender's clock was behind ours (negative: ahead), 0 if trusted
 */
export const correctClock = ({ at, sentAt, receivedAt }: Times): { at: number; clockError: number } => {
  const behind = sentAt === undefined ? 0 : receivedAt - sentAt
  const clockError = Math.abs(behind) > CLOCK_TOLERANCE_MS ? behind : 0
  const corrected = (at ?? receivedAt - clockError) + clockError
  return { at: Math.max(EARLIEST, Math.min(corrected, receivedAt)), clockError }
}
