import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { periodAt } from "../../worker/pulse/period.ts"
import { seriesOf } from "../../worker/pulse/series.ts"

const week = periodAt("7d", { day: 20_000, hour: 9 })

describe("a series", () => {
  it("splits the buckets into this period and the one before", () => {
    const series = seriesOf(week, [
      { bucket: 0, love: 10, hate: 2 },
      { bucket: 6, love: 10, hate: 0 },
      { bucket: 7, love: 1, hate: 30 },
    ])
    expect(series.current).toEqual({ love: 20, hate: 2 })
    expect(series.previous).toEqual({ love: 1, hate: 30 })
    expect(series.points.map(({ span }) => [span.from, span.to])).toEqual([
      [19_994, 19_999],
      [20_000, 20_000],
    ])
  })

  it("adds up what several channels and places say of the same bucket", () => {
    const rows = [1, 2, 3].map((love) => ({ bucket: 9, love, hate: 1 }))
    expect(seriesOf(week, rows).previous).toEqual({ love: 6, hate: 3 })
  })

  it("joins neighbouring days until a point stands on ten votes", () => {
    const series = seriesOf(
      week,
      [4, 4, 4, 9, 9, 3, 3].map((love, bucket) => ({ bucket, love, hate: 0 })),
    )
    expect(series.points.map(({ love }) => love)).toEqual([24, 12])
    expect(series.points[0]).toMatchObject({ start: 0, share: 1 })
    expect(series.points.at(-1)).toMatchObject({ end: 1, span: { from: 19_998, to: 20_000 } })
  })

  it("draws no point from nobody's votes, nor from too few", () => {
    expect(seriesOf(week, [{ bucket: 2, love: 9, hate: 0 }])).toMatchObject({
      points: [],
      current: { love: 9, hate: 0 },
    })
    expect(seriesOf(week, [])).toMatchObject({ points: [], pointsBefore: [], current: { love: 0, hate: 0 } })
  })

  it("leaves out no vote, counts none twice, and keeps time's order", () => {
    const buckets = fc.array(fc.record({ love: fc.nat(20), hate: fc.nat(20) }), {
      minLength: 14,
      maxLength: 14,
    })
    fc.assert(
      fc.property(buckets, (counts) => {
        const rows = counts.map((each, bucket) => ({ bucket, ...each }))
        const { points, current } = seriesOf(week, rows)
        const votes = points.reduce((sum, { love, hate }) => sum + love + hate, 0)
        const all = current.love + current.hate
        expect(votes).toBe(all >= VOTES_TO_TELL_MIN ? all : 0)
        for (const { love, hate } of points) expect(love + hate).toBeGreaterThanOrEqual(VOTES_TO_TELL_MIN)
        for (const [at, point] of points.slice(1).entries()) {
          expect(point.start).toBeGreaterThanOrEqual((points[at]?.end ?? 0) - 1e-12)
        }
      }),
    )
  })
})
