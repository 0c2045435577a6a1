import { localTime } from "../../shared/local-time.ts"
import type { AdmittedVote } from "../../worker/store/record-votes.ts"
import { voteId } from "./votes.ts"

/** A vote as the store takes it, for tests that decide themselves which rule holds it: love on the web, tapped now. */
export const admittedVote = (
  number: number,
  touchpointId: number | undefined,
  rest: Partial<AdmittedVote> = {},
): AdmittedVote => {
  const at = rest.at ?? Date.now()
  return {
    touchpointId: touchpointId as AdmittedVote["touchpointId"],
    id: voteId(number) as AdmittedVote["id"],
    rev: 1,
    reaction: "love",
    held: null,
    channel: "web",
    place: "",
    at,
    clockError: 0,
    ...localTime("UTC", at),
    reason: null,
    comment: null,
    contact: null,
    lang: null,
    page: null,
    ...rest,
  }
}
