import { expect, test } from "vitest"
import { dateToDay, dayToDate, localTime } from "../../shared/local-time.ts"

const at = (timeZone: string, time: string) => {
  const { day, hour } = localTime(timeZone, Date.parse(time))
  return `${dayToDate(day)} ${hour}`
}

test.each([
  // A half-hour zone: the day turns at 18:30 UTC.
  ["Asia/Kolkata", "2026-11-22T18:29:59.999Z", "2026-11-22 23"],
  ["Asia/Kolkata", "2026-11-22T18:30:00.000Z", "2026-11-23 0"],
  // 45 minutes.
  ["Asia/Kathmandu", "2026-11-22T18:14:59Z", "2026-11-22 23"],
  ["Asia/Kathmandu", "2026-11-22T18:15:00Z", "2026-11-23 0"],
  // Clocks go forward at 01:00 UTC: local hour 2 does not exist in Berlin.
  ["Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29 1"],
  ["Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29 3"],
  // Clocks go back: the hour from 2 to 3 happens twice and has one number.
  ["Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25 2"],
  ["Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25 2"],
  ["Europe/Berlin", "2026-10-25T02:00:00Z", "2026-10-25 3"],
  // Half an hour of clock change.
  ["Australia/Lord_Howe", "2026-10-03T15:29:59Z", "2026-10-04 1"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z", "2026-10-04 2"],
  // The date line, and midnight itself.
  ["Pacific/Kiritimati", "2026-11-22T10:00:00Z", "2026-11-23 0"],
  ["Pacific/Pago_Pago", "2026-11-22T10:59:59Z", "2026-11-21 23"],
  ["UTC", "1970-01-01T00:00:00Z", "1970-01-01 0"],
])("in %s, %s is %s", (zone, time, expected) => {
  expect(at(zone, time)).toBe(expected)
})

test("dates and days convert both ways, and only dates that exist", () => {
  for (const day of [0, 59, 20_514, 20_779]) expect(dateToDay(dayToDate(day))).toBe(day)
  expect(dayToDate(20_514)).toBe("2026-03-02")
  for (const wrong of ["2026-02-30", "2026-13-01", "26-01-01", "today", "2026-1-1", ""]) {
    expect(dateToDay(wrong)).toBeUndefined()
  }
})
