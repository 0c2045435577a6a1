import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { dayToDate } from "../../shared/local-time.ts"
import { type Counts, wilsonInterval } from "../pulse/share.ts"
import type { Grouping, VoteGroup } from "../store/pulse-groups.ts"
import type { PulseRead } from "../store/read-pulse.ts"

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

const apiPulse = ({ love, hate }: Counts): ApiPulse => {
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

const NOTHING: Counts = { love: 0, hate: 0 }

/** The body of `GET /v1/pulse` below its touchpoint and range. */
export const pulseAnswer = ({ total, groups }: PulseRead, by: Grouping | undefined) => ({
  pulse: apiPulse(total ?? NOTHING),
  held: total?.held ?? NOTHING,
  ...(by === undefined
    ? {}
    : {
        by,
        groups: groups
          .filter(({ love, hate }) => love + hate > 0)
          .map((group) => ({ ...named(group, by), ...apiPulse(group) })),
      }),
})
