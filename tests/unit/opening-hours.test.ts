import { describe, expect, test } from "vitest"
import { isOpen, opensNext, plannedAt, type WeekHours, wallTime } from "../../shared/opening-hours.ts"

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const from = (opens: string, closes: string) => ({ from: minutes(opens), to: minutes(closes) })

/** A bar: closed on Mondays, open over midnight at the weekend. */
const BAR: WeekHours = [
  null,
  from("08:00", "18:00"),
  from("08:00", "18:00"),
  from("08:00", "18:00"),
  from("18:00", "02:00"),
  from("18:00", "02:00"),
  from("10:00", "24:00"),
]

const openAt = (timeZone: string, time: string, hours: WeekHours | null = BAR) =>
  isOpen(hours, wallTime(timeZone, Date.parse(time)))

// 2026-11-23 is a Monday.
test.each([
  ["2026-11-23T12:00:00Z", false, "closed all Monday"],
  ["2026-11-24T07:59:59Z", false, "a second before it opens"],
  ["2026-11-24T08:00:00Z", true, "the minute it opens"],
  ["2026-11-24T17:59:59Z", true, "the last minute"],
  ["2026-11-24T18:00:00Z", false, "closed from the minute it closes"],
  ["2026-11-28T01:59:00Z", true, "Friday's night goes on in Saturday"],
  ["2026-11-28T02:00:00Z", false, "and ends there"],
  ["2026-11-28T12:00:00Z", false, "Saturday opens in the evening only"],
  ["2026-11-29T23:59:59Z", true, "until midnight"],
  ["2026-11-30T00:00:00Z", false, "and not into Monday"],
  ["2026-11-30T01:00:00Z", false, "whose night is no one's"],
])("at %s it is open: %s (%s)", (time, expected) => {
  expect(openAt("UTC", time)).toBe(expected)
})

describe("the wall clock is the business's", () => {
  test("in half-hour zones", () => {
    // 08:00 in Kolkata is 02:30 in UTC.
    expect(openAt("Asia/Kolkata", "2026-11-24T02:29:59Z")).toBe(false)
    expect(openAt("Asia/Kolkata", "2026-11-24T02:30:00Z")).toBe(true)
  })

  test("on either side of a clock change", () => {
    // Berlin's clocks go back on Sunday 2026-10-25, forward on Sunday 2026-03-29: 10:00 is 08:00Z before, 09:00Z after.
    expect(openAt("Europe/Berlin", "2026-10-25T08:59:59Z")).toBe(false)
    expect(openAt("Europe/Berlin", "2026-10-25T09:00:00Z")).toBe(true)
    expect(openAt("Europe/Berlin", "2026-03-29T08:00:00Z")).toBe(true)
    expect(openAt("Europe/Berlin", "2026-03-29T07:59:59Z")).toBe(false)
  })

  test("Saturday's night ends at two by the clock, however long it was", () => {
    // 02:00 comes twice in the autumn: after the first 02:00 it is closed; the hour from 2 to 3 is closed both times.
    expect(openAt("Europe/Berlin", "2026-10-24T23:59:59Z")).toBe(true)
    expect(openAt("Europe/Berlin", "2026-10-25T00:00:00Z")).toBe(false)
    expect(openAt("Europe/Berlin", "2026-10-25T01:30:00Z")).toBe(false)
    // In the spring the clock steps from 01:59 to 03:00.
    expect(openAt("Europe/Berlin", "2026-03-29T00:59:59Z")).toBe(true)
    expect(openAt("Europe/Berlin", "2026-03-29T01:00:00Z")).toBe(false)
  })
})

test("without hours it is always open; round the clock is open from a minute to the same minute", () => {
  expect(openAt("UTC", "2026-11-23T03:00:00Z", null)).toBe(true)
  const always: WeekHours = Array(7).fill(from("06:00", "06:00"))
  expect(openAt("UTC", "2026-11-23T05:59:00Z", always)).toBe(true)
  expect(openAt("UTC", "2026-11-23T06:00:00Z", always)).toBe(true)
})

test("a closed kiosk knows when it opens next", () => {
  const next = (time: string, hours = BAR) => opensNext(hours, wallTime("UTC", Date.parse(time)))
  expect(next("2026-11-23T12:00:00Z")).toEqual({ inDays: 1, minute: 480 })
  expect(next("2026-11-24T07:00:00Z")).toEqual({ inDays: 0, minute: 480 })
  expect(next("2026-11-30T00:00:00Z")).toEqual({ inDays: 1, minute: 480 })
  const sundays: WeekHours = [null, null, null, null, null, null, from("10:00", "12:00")]
  expect(next("2026-11-29T13:00:00Z", sundays)).toEqual({ inDays: 7, minute: 600 })
  expect(next("2026-11-23T12:00:00Z", Array(7).fill(null))).toBeUndefined()
})

test("a day plan asks what began last, and before its first part what went on since yesterday", () => {
  const plan = [
    { from: minutes("07:00"), touchpoint: "breakfast" },
    { from: minutes("11:30"), touchpoint: "lunch" },
    { from: minutes("17:00"), touchpoint: "bar" },
  ]
  expect(plannedAt(plan, minutes("11:29"))).toBe("breakfast")
  expect(plannedAt(plan, minutes("11:30"))).toBe("lunch")
  expect(plannedAt(plan, minutes("23:59"))).toBe("bar")
  expect(plannedAt(plan, minutes("01:00"))).toBe("bar")
  expect(plannedAt([{ from: minutes("09:00"), touchpoint: "only" }], 0)).toBe("only")
  expect(plannedAt([], 0)).toBeUndefined()
})
