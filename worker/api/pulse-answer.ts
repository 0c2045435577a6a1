import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { dayToDate } from "../../shared/local-time.ts"
import { type Counts, sumCounts, wilsonInterval } from "../pulse/share.ts"
import type { Grouping, VoteGroup } from "../store/pulse-groups.ts"

/** Shares and bounds are fractions; four places are finer than any interval they come with. */
const PLACES = 10_000
const rounded = (fraction: number): number => Math.round(fraction * PLACES) / PLACES

/** Counted votes as the API tells them. `share` is null without votes; `tooFew`: under ten, don't show a percentage. */
export interface ApiPulse extends Counts {
  votes: number
  share: number | null
  low: number
  high: number
  tooFew: boolean
}

export const apiPulse = ({ love, hate }: Counts): ApiPulse => {
  const votes = love + hate
  const { lower, upper } = wilsonInterval(love, votes)
  return {
    love,
    hate,
    votes,
    share: votes === 0 ? null : rounded(love / votes),
    low: rounded(lower),
    high: rounded(upper),
    tooFew: votes < VOTES_TO_TELL_MIN,
  }
}

/** What a group is called and how it is written, by grouping. */
const named = ({ group }: VoteGroup, by: Grouping): Record<string, string | number | null> => {
  switch (by) {
    case "day":
      return { day: dayToDate(Number(group)) }
    case "hour":
      return { hour: Number(group) }
    case "channel":
      return { channel: group }
    case "place":
      return { place: group === "" ? null : group }
  }
}

/** The body of `GET /v1/pulse` below its touchpoint and range. */
export const pulseAnswer = (
  days: readonly VoteGroup[],
  groups: readonly VoteGroup[],
  by: Grouping | undefined,
) => {
  const counted = sumCounts(days)
  const held = sumCounts(days.map(({ heldLove, heldHate }) => ({ love: heldLove, hate: heldHate })))
  return {
    pulse: apiPulse(counted),
    held,
    ...(by === undefined
      ? {}
      : { by, groups: groups.map((group) => ({ ...named(group, by), ...apiPulse(group) })) }),
  }
}
