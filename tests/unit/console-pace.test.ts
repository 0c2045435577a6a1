import fc from "fast-check"
import { expect, it } from "vitest"
import { waitMs } from "../../worker/console/client/pace.ts"
import { backoffMs, lookAgainMs } from "../../worker/console/client/wall-pace.ts"

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

it("asks often enough for a tap to show within two seconds", () => {
  fc.assert(
    fc.property(fc.nat(5 * MINUTE_MS), fc.double({ min: 0, max: 0.999, noNaN: true }), (quietMs, random) => {
      expect(waitMs(0, quietMs, random)).toBeLessThanOrEqual(1.5 * SECOND_MS)
    }),
  )
})

it("slows down when nobody and nothing has moved for a while", () => {
  expect(waitMs(0, 6 * MINUTE_MS, 0)).toBe(5 * SECOND_MS)
})

it("backs off from a server in trouble, ever longer up to half a minute, and never in step", () => {
  const waits = Array.from({ length: 12 }, (_, failures) => waitMs(failures + 1, 0, 0))
  expect(waits.slice(0, 4)).toEqual([2.5, 5, 10, 20].map((seconds) => seconds * SECOND_MS))
  expect(waits.at(-1)).toBe(30 * SECOND_MS)
  expect(waitMs(3, 0, 0.9)).toBeLessThan(waitMs(3, 0, 0.1))
})

it("asks often enough for a wall to show a vote within five seconds, however long nothing has come in", () => {
  fc.assert(
    fc.property(fc.nat(24 * 60 * MINUTE_MS), (quietMs) => {
      expect(lookAgainMs(quietMs)).toBeLessThanOrEqual(4 * SECOND_MS)
    }),
  )
})

it("lets a wall come back within half a minute, and never in step", () => {
  expect(Array.from({ length: 12 }, (_, failures) => backoffMs(failures + 1, 0)).at(-1)).toBe(30 * SECOND_MS)
  expect(backoffMs(3, 0.9)).toBeLessThan(backoffMs(3, 0.1))
})
