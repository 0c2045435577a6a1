import { type Compared, compareAll } from "./compare.ts"
import { type Counts, type Pulse, pulseOf, sumCounts } from "./share.ts"

/** Counted votes of one hour of the week, in the business's local time. */
export interface HourOfWeek extends Counts {
  /** 0: Monday. */
  weekday: number
  hour: number
}

export interface WeekCell extends HourOfWeek {
  pulse: Pulse
  /** How much of its votes are surely hate, as a number of `SURE_HATE`'s bounds; undefined: too few votes to tell. */
  shade: number | undefined
}

export interface Week {
  /** Local hours from the first to the last that customers come at. */
  hours: number[]
  /** Days on which anybody voted. */
  weekdays: number[]
  /** One for each of these days and hours, day by day. */
  cells: WeekCell[]
  /** Hours of all days together, and days of all hours, each against the rest. */
  byHour: Compared<Counts & { hour: number }>[]
  byWeekday: Compared<Counts & { weekday: number }>[]
  /** Votes at hours that are left out. */
  outside: number
}

/**
 * From which fractions on a cell is one shade darker. Compared with the interval's lower bound of hate, so that few
 * votes look pale, however bad they are: what is dark is sure.
 */
export const SURE_HATE = [0.1, 0.2, 0.35, 0.5] as const

/** At the edges of the day, hours with less than this part of all votes are somebody's odd hour, no opening hours. */
const EDGE_PART = 0.01

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKDAYS = Array.from({ length: 7 }, (_, weekday) => weekday)

const votesOf = ({ love, hate }: Counts): number => love + hate

/** Undefined: too few votes to tell. */
export const shadeOf = (pulse: Pulse): number | undefined =>
  pulse.tag === "told" ? SURE_HATE.filter((bound) => 1 - pulse.interval.upper >= bound).length : undefined

/** The hours that are left when edges of next to no votes are cut off. */
const openHours = (votes: readonly number[]): number[] => {
  const all = votes.reduce((sum, each) => sum + each, 0)
  const upTo = (hours: readonly number[]) => hours.reduce((sum, hour) => sum + (votes[hour] ?? 0), 0)
  const open = (hours: readonly number[]) => {
    const seen = upTo(hours)
    return seen > 0 && seen >= all * EDGE_PART
  }
  return HOURS.filter((hour) => open(HOURS.slice(0, hour + 1)) && open(HOURS.slice(hour)))
}

/** When love and hate come in a week; undefined: nobody voted. */
export const weekOf = (rows: readonly HourOfWeek[]): Week | undefined => {
  const at = Map.groupBy(rows, ({ weekday, hour }) => weekday * HOURS.length + hour)
  const of = (weekday: number, hour: number) => sumCounts(at.get(weekday * HOURS.length + hour) ?? [])
  const all = votesOf(sumCounts(rows))
  if (all === 0) return undefined
  const hours = openHours(HOURS.map((hour) => votesOf(sumCounts(rows.filter((row) => row.hour === hour)))))
  const shown = rows.filter(({ hour }) => hours.includes(hour))
  const weekdays = WEEKDAYS.filter((weekday) =>
    shown.some((row) => row.weekday === weekday && votesOf(row) > 0),
  )
  const cells = weekdays.flatMap((weekday) =>
    hours.map((hour) => {
      const counts = of(weekday, hour)
      const pulse = pulseOf(counts)
      return { weekday, hour, ...counts, pulse, shade: shadeOf(pulse) }
    }),
  )
  return {
    hours,
    weekdays,
    cells,
    byHour: compareAll(
      hours.map((hour) => ({ hour, ...sumCounts(cells.filter((cell) => cell.hour === hour)) })),
    ),
    byWeekday: compareAll(
      weekdays.map((weekday) => ({
        weekday,
        ...sumCounts(cells.filter((cell) => cell.weekday === weekday)),
      })),
    ),
    outside: all - votesOf(sumCounts(shown)),
  }
}
