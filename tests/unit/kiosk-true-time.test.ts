import { expect, test } from "vitest"
import { type Stretch, trueTimes } from "../../widget/kiosk/keep/true-time.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 22, 15)
/** Hours before now, by the server's clock. */
const ago = (hours: number) => NOW - hours * HOUR

/** What a device whose clock is `ahead` notes of a time from `from` to `to` hours ago. */
const noted = (n: number, from: number, to: number, ahead: number, rest: Partial<Stretch> = {}): Stretch => ({
  n,
  start: ago(from) + ahead,
  end: ago(to) + ahead,
  ...rest,
})

const hoursAgo = (stretches: Stretch[], n: number, at: number) =>
  (NOW - trueTimes(stretches, NOW)(n, at)) / HOUR

test("the error of a clock is taken out where the server was heard", () => {
  const ahead = [noted(1, 5, 0, 3 * DAY, { error: -3 * DAY })]
  expect(hoursAgo(ahead, 1, ago(4) + 3 * DAY)).toBe(4)
})

test("a clock goes on being as wrong as it was over a restart and a night asleep", () => {
  const stretches = [
    noted(1, 60, 50, -2 * HOUR),
    noted(2, 30, 20, -2 * HOUR, { sinceBefore: 0.1 * HOUR }),
    noted(3, 5, 0, -2 * HOUR, { error: 2 * HOUR }),
  ]
  expect(hoursAgo(stretches, 1, ago(55) - 2 * HOUR)).toBe(55)
  expect(hoursAgo(stretches, 2, ago(25) - 2 * HOUR)).toBe(25)
})

test("a clock that is set back while the app runs is followed exactly", () => {
  const stretches = [noted(1, 10, 6, 5 * DAY), noted(2, 5, 0, 0, { sinceBefore: HOUR, error: 0 })]
  expect(hoursAgo(stretches, 1, ago(8) + 5 * DAY)).toBe(8)
})

test("a tablet that begins in 1970 is put right to the second when its clock is set before it is started again", () => {
  const stretches = [
    noted(1, 100, 90, 0, { error: 0 }),
    { n: 2, start: 0, end: 4 * HOUR },
    noted(3, 5, 0, 0, { sinceBefore: HOUR, error: 0 }),
  ]
  expect(hoursAgo(stretches, 2, 0)).toBe(10)
  expect(hoursAgo(stretches, 2, 4 * HOUR)).toBe(6)
})

test("days that all begin in 1970 share the time between what is known evenly, in their order", () => {
  const day = (n: number): Stretch => ({ n, start: 0, end: 12 * HOUR })
  const stretches = [
    noted(1, 85, 84, 0, { error: 0 }),
    day(2),
    day(3),
    day(4),
    noted(5, 0, 0, 0, { error: 0 }),
  ]
  expect([2, 3, 4].map((n) => hoursAgo(stretches, n, 0))).toEqual([72, 48, 24])
})

test("a clock that was set forward at a restart was set at the longest break", () => {
  const stretches = [
    noted(1, 100, 90, 0, { error: 0 }),
    noted(2, 78, 66, 0),
    noted(3, 54, 42, 3 * DAY),
    noted(4, 30, 18, 3 * DAY),
    noted(5, 6, 0, 3 * DAY, { error: -3 * DAY }),
  ]
  expect(hoursAgo(stretches, 2, ago(70))).toBe(70)
  expect(hoursAgo(stretches, 3, ago(50) + 3 * DAY)).toBe(50)
})

test("a clock that is set forward in one run and right again in the next was not asleep", () => {
  const stretches = [
    noted(1, 100, 90, 0, { error: 0 }),
    noted(2, 89, 70, 3 * DAY, { sinceBefore: HOUR }),
    noted(3, 60, 50, 0),
    noted(4, 5, 0, 0, { error: 0 }),
  ]
  expect(hoursAgo(stretches, 2, ago(80) + 3 * DAY)).toBe(80)
  expect(hoursAgo(stretches, 3, ago(55))).toBe(55)
})

test("nothing is in the future, and without a word of the server the device is believed", () => {
  expect(hoursAgo([noted(1, 5, -3, 0, { error: 0 })], 1, ago(-2))).toBe(0)
  expect(hoursAgo([noted(1, 5, 0, 0)], 1, ago(3))).toBe(3)
})
