import { CLOCK_TOLERANCE_MS } from "../../shared/limits.ts"

/** Before this nothing was tapped; it keeps absurd years out of the calendar. Epoch ms. */
const EARLIEST = 0

/** All in epoch ms. `at`: the tap, `sentAt`: this attempt, both by the sender's clock; `receivedAt`: by ours. */
export interface Times {
  at: number | undefined
  sentAt: number | undefined
  receivedAt: number
}

/** A vote's time with the sender's clock error taken out. */
export interface CorrectedTime {
  /** Epoch ms, never in the future. */
  at: number
  /** Ms the sender's clock was behind ours (negative: ahead), 0 if trusted. */
  clockError: number
  /** Ms by which the corrected time still lay in the future, before it was clamped to now. */
  ahead: number
}

/**
 * When a vote was really tapped. The sender's clock at the attempt tells how wrong it is: corrected =
 * received − (sentAt − at). Within the tolerance the difference is the network's and the tap's time stands. A time in
 * the future is clamped to now.
 */
export const correctClock = ({ at, sentAt, receivedAt }: Times): CorrectedTime => {
  const behind = sentAt === undefined ? 0 : receivedAt - sentAt
  const clockError = Math.abs(behind) > CLOCK_TOLERANCE_MS ? behind : 0
  const corrected = (at ?? receivedAt - clockError) + clockError
  return {
    at: Math.max(EARLIEST, Math.min(corrected, receivedAt)),
    clockError,
    ahead: Math.max(0, corrected - receivedAt),
  }
}
