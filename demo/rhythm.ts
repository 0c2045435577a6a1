/** How a day's votes spread over its hours: the share of an ordinary day's votes that falls into this hour. */
export type Rhythm = (moment: { day: number; weekday: number; hour: number }) => number

export const SUNDAY = 0
export const MONDAY = 1
export const WEDNESDAY = 3
const THURSDAY = 4
export const SATURDAY = 6

/** Local weekday of a local day: 0 is Sunday. Day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (day: number): number => (day + THURSDAY) % 7

/** Opens at, closes at (local hours), by weekday from Sunday on. */
const OPEN: readonly (readonly [number, number])[] = [
  [9, 17],
  [7, 19],
  [7, 19],
  [7, 19],
  [7, 19],
  [7, 20],
  [8, 19],
]

/** Is the café open in this local hour? */
export const isOpen = (weekday: number, hour: number): boolean => {
  const [opens, closes] = OPEN[weekday] ?? [0, 0]
  return hour >= opens && hour < closes
}

/** Guests in an hour against the others: the commute, lunch, the afternoon's cake. */
const COUNTER_HOURS = new Map([
  [7, 7],
  [8, 12],
  [9, 10],
  [10, 7],
  [11, 6],
  [12, 12],
  [13, 13],
  [14, 7],
  [15, 6],
  [16, 8],
  [17, 6],
  [18, 4],
  [19, 2],
])
/** At the weekend people rise late and stay long. */
const WEEKEND_HOURS = new Map([
  [8, 4],
  [9, 8],
  [10, 13],
  [11, 15],
  [12, 12],
  [13, 10],
  [14, 9],
  [15, 11],
  [16, 9],
  [17, 5],
  [18, 4],
])
/** A day's guests against an ordinary day, Sunday to Saturday. */
const COUNTER_DAYS = [0.7, 0.85, 0.95, 1, 1.05, 1.2, 1.25]

/** At home the web is used late. */
const WEB_HOURS = new Map([
  [0, 1],
  [6, 1],
  [7, 3],
  [8, 5],
  [9, 5],
  [10, 5],
  [11, 6],
  [12, 8],
  [13, 7],
  [14, 5],
  [15, 5],
  [16, 5],
  [17, 6],
  [18, 7],
  [19, 9],
  [20, 11],
  [21, 11],
  [22, 7],
  [23, 3],
])
const WEB_DAYS = [1.25, 1, 0.95, 0.95, 1, 0.9, 0.95]

const shareOf = (hours: ReadonlyMap<number, number>, hour: number): number =>
  (hours.get(hour) ?? 0) / [...hours.values()].reduce((sum, weight) => sum + weight, 0)

/** In the café, while it is open. */
export const atTheCounter: Rhythm = ({ weekday, hour }) => {
  if (!isOpen(weekday, hour)) return 0
  const hours = weekday === SUNDAY || weekday === SATURDAY ? WEEKEND_HOURS : COUNTER_HOURS
  return (COUNTER_DAYS[weekday] ?? 0) * shareOf(hours, hour)
}

/** On the street, by daylight: people pass whether or not we are open. */
export const onTheStreet: Rhythm = ({ weekday, hour }) =>
  hour >= 7 && hour < 22 ? (weekday === SUNDAY ? 0.7 : 1) / 15 : 0

/** At home or on the way, on a phone. */
export const onTheWeb: Rhythm = ({ weekday, hour }) => (WEB_DAYS[weekday] ?? 0) * shareOf(WEB_HOURS, hour)

/** The letter goes out every second Thursday. */
export const isLetterDay = (day: number): boolean =>
  weekdayOf(day) === THURSDAY && Math.floor(day / 7) % 2 === 0

/** It goes out at ten; most of it is read that day, the rest on the next two. */
export const afterTheLetter: Rhythm = ({ day, weekday, hour }) => {
  const sentDay = [THURSDAY, THURSDAY + 1, THURSDAY + 2].indexOf(weekday)
  if (sentDay < 0 || !isLetterDay(day - sentDay) || (sentDay === 0 && hour < 10)) return 0
  return ([10, 3, 1][sentDay] ?? 0) * shareOf(WEB_HOURS, hour)
}
