import type { AskedQuestion } from "../../shared/touchpoint.ts"
import type { Ballot, Prepare } from "../ballot.ts"
import { showFollowUp } from "./follow-up.tsx"

/** Longer than this and the customer is done looking: a comment and a change of mind need no wording. */
const WORDING_WAIT_MS = 3000

/** By address: each is asked for once. */
const wordings: Record<string, Promise<AskedQuestion | undefined>> = {}

/** Reads the touchpoint's wording, so that the follow-up appears whole: nothing moves under a finger later. */
const prepare: Prepare = async (base, key, touchpoint, _load) => {
  const address = `${base}/v1/questions/${key}/${touchpoint}`
  wordings[address] ??= fetch(address, {
    credentials: "omit",
    signal: AbortSignal.timeout(WORDING_WAIT_MS),
  })
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .catch(() => undefined)
  const wording = await wordings[address]
  return (ballot: Ballot) => showFollowUp(ballot, wording)
}

export default prepare
