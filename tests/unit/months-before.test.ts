import { expect, test } from "vitest"
import { monthsBefore } from "../../worker/keep/months-before.ts"

test.each([
  ["2026-11-22T10:15:00.000Z", 13, "2025-10-22T10:15:00.000Z"],
  ["2026-03-31T00:00:00.000Z", 1, "2026-02-28T00:00:00.000Z"],
  ["2028-03-31T00:00:00.000Z", 1, "2028-02-29T00:00:00.000Z"],
  ["2028-02-29T23:59:59.999Z", 25, "2026-01-29T23:59:59.999Z"],
  ["2026-01-15T12:00:00.000Z", 25, "2023-12-15T12:00:00.000Z"],
  ["2026-05-31T12:00:00.000Z", 3, "2026-02-28T12:00:00.000Z"],
])("%s, %i months earlier", (now, months, earlier) => {
  expect(new Date(monthsBefore(Date.parse(now), months)).toISOString()).toBe(earlier)
})
