import type { Question } from "../../shared/touchpoint.ts"
import type { Ballot, Prepare } from "../ballot.ts"
import { showFollowUp } from "./follow-up.tsx"

/** Longer than this and the customer is done looking: a comment and a change of mind need no wording. */
const WORDING_WAIT_MS = 3000

/** Reads the touchpoint's wording, so that the follow-up appears whole: nothing moves under a finger later. */
export const prepare: Prepare = async (base, key, touchpoint) => {
  let wording: Question | undefined
  try {
    const answer = await fetch(`${base}v1/questions/${key}/${touchpoint}`, {
      credentials: "omit",
      signal: AbortSignal.timeout(WORDING_WAIT_MS),
    })
    if (answer.ok) wording = await answer.json()
  } catch {}
  return (ballot: Ballot) => showFollowUp(ballot, wording)
}
