import { expect, test } from "vitest"
import { linearScale, multiplesBetween } from "../../worker/console/linear-scale.ts"

test("a value lies in the range as far along as in the domain", () => {
  const scale = linearScale([0.4, 0.8], [200, 0])
  expect([0.4, 0.6, 0.8].map((value) => Math.round(scale(value)))).toEqual([200, 100, 0])
  expect(Math.round(scale(1))).toBe(-100)
})

test("grid lines stand at multiples, the ends included, whatever floating point says", () => {
  const percents = (from: number, to: number, step: number) =>
    multiplesBetween([from, to], step).map((value) => Math.round(value * 1000) / 10)
  expect(percents(0.3, 0.7, 0.1)).toEqual([30, 40, 50, 60, 70])
  expect(percents(0, 1, 0.2)).toEqual([0, 20, 40, 60, 80, 100])
  expect(percents(0.35, 0.55, 0.1)).toEqual([40, 50])
  expect(percents(0.41, 0.49, 0.1)).toEqual([])
})
