import fc from "fast-check"
import { expect, test } from "vitest"
import { CLOCK_TOLERANCE_MS } from "../../shared/limits.ts"
import { correctClock } from "../../worker/collect/clock.ts"

const NOW = Date.parse("2026-11-22T15:00:00Z")
const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

test("a right clock's time stands, however late the vote comes", () => {
  expect(correctClock({ at: NOW - 5 * HOUR_MS, sentAt: NOW - 400, receivedAt: NOW })).toEqual({
    at: NOW - 5 * HOUR_MS,
    clockError: 0,
    ahead: 0,
  })
})

test.each([10 * YEAR_MS, -10 * YEAR_MS, 2 * CLOCK_TOLERANCE_MS, -2 * CLOCK_TOLERANCE_MS])(
  "a clock %d ms behind is corrected by what it says when sending, and marked",
  (behind) => {
    const tapped = NOW - 2 * HOUR_MS
    expect(correctClock({ at: tapped - behind, sentAt: NOW - behind, receivedAt: NOW })).toEqual({
      at: tapped,
      clockError: behind,
      ahead: 0,
    })
  },
)

test("a time in the future is clamped to now", () => {
  expect(correctClock({ at: NOW + HOUR_MS, sentAt: NOW, receivedAt: NOW }).at).toBe(NOW)
  expect(correctClock({ at: NOW + HOUR_MS, sentAt: undefined, receivedAt: NOW }).at).toBe(NOW)
})

test("a vote without a time was tapped now", () => {
  expect(correctClock({ at: undefined, sentAt: NOW - YEAR_MS, receivedAt: NOW }).at).toBe(NOW)
  expect(correctClock({ at: undefined, sentAt: undefined, receivedAt: NOW })).toEqual({
    at: NOW,
    clockError: 0,
    ahead: 0,
  })
})

test("whatever the clocks say, the tap lies between 1970 and now, and its distance to sending is kept", () => {
  const time = fc.integer({ min: -3 * NOW, max: 3 * NOW })
  fc.assert(
    fc.property(time, time, (at, sentAt) => {
      const corrected = correctClock({ at, sentAt, receivedAt: NOW })
      expect(corrected.at).toBeGreaterThanOrEqual(0)
      expect(corrected.at).toBeLessThanOrEqual(NOW)
      if (corrected.at > 0 && corrected.at < NOW) expect(corrected.at - corrected.clockError).toBe(at)
    }),
  )
})
