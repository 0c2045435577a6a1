import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { dayToDate } from "../../shared/local-time.ts"
import { type Counts, wilsonInterval } from "../pulse/share.ts"
import type { NamedPlace } from "../store/places.ts"
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

/** As if every held vote were real: with the pulse itself, the range that the truth lies in. */
const withHeld = ({ love, hate, held }: Omit<VoteGroup, "group">): ApiPulse =>
  apiPulse({ love: love + held.love, hate: hate + held.hate })

const hasVotes = ({ love, hate, held }: VoteGroup): boolean => love + hate + held.love + held.hate > 0

/** Counters keep the hours of counted votes only: a zero there would claim that no vote was held. */
const heldOf = ({ held }: VoteGroup, by: Grouping): { held?: Counts } => (by === "hour" ? {} : { held })

type PlaceNames = ReadonlyMap<string, Pick<NamedPlace, "name" | "area">>

/** What a group is called and how it is written, by grouping. */
const named = (
  { group }: VoteGroup,
  by: Grouping,
  places: PlaceNames,
): Record<string, string | number | null> => {
  switch (by) {
    case "day":
      return { day: dayToDate(Number(group)) }
    case "hour":
      return { hour: Number(group) }
    case "channel":
      return { channel: group }
    case "place": {
      const { name, area } = places.get(`${group}`) ?? { name: null, area: null }
      return { place: group === "" ? null : group, name, area: area || null }
    }
  }
}

const NOTHING: Omit<VoteGroup, "group"> = { love: 0, hate: 0, held: { love: 0, hate: 0 } }

/** The body of `GET /v1/pulse` below its touchpoint and range. */
export const pulseAnswer = ({ total, groups, places }: PulseRead, by: Grouping | undefined) => {
  const names: PlaceNames = new Map(places.map((place) => [place.slug, place]))
  return {
    pulse: apiPulse(total ?? NOTHING),
    held: (total ?? NOTHING).held,
    ifHeldReal: withHeld(total ?? NOTHING),
    ...(by === undefined
      ? {}
      : {
          by,
          groups: groups
            .filter(hasVotes)
            .map((group) => ({ ...named(group, by, names), ...apiPulse(group), ...heldOf(group, by) })),
        }),
  }
}
