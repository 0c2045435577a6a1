import { renderToString } from "preact-render-to-string"
import { describe, expect, test } from "vitest"
import type { Slug } from "../../shared/ids.ts"
import { monthBefore } from "../../worker/console/touchpoint/address.ts"
import { TouchpointSentence } from "../../worker/console/touchpoint/sentence.tsx"
import type { TouchpointView } from "../../worker/console/touchpoint/view.ts"
import { periodAt } from "../../worker/pulse/period.ts"
import { type Counts, pulseOf } from "../../worker/pulse/share.ts"
import { targetVerdict } from "../../worker/pulse/target.ts"
import { trendOf } from "../../worker/pulse/trend.ts"
import { type HourOfWeek, weekOf } from "../../worker/pulse/week.ts"

const dayOf = (date: string) => Date.parse(date) / 86_400_000
const PERIOD = periodAt("28d", { day: dayOf("2026-11-22"), hour: 14 })
const NONE: Counts = { love: 0, hate: 0 }

interface Given {
  now: Counts
  before?: Counts
  target?: number
  week?: HourOfWeek[]
  lastDay?: number | null
}

/** What the page says first, tags out. */
const sentenceOf = ({ now, before = NONE, target, week = [], lastDay = PERIOD.today }: Given): string => {
  const pulse = pulseOf(now)
  const view = {
    touchpoint: { slug: "checkout" as Slug },
    standing: { lastDay },
    pulse,
    trend: trendOf(now, before),
    target: target === undefined ? undefined : { percent: target, verdict: targetVerdict(pulse, target) },
    week: weekOf(week),
  } as TouchpointView
  return renderToString(<TouchpointSentence view={view} period={PERIOD} />)
    .replace(/<[^>]+>/g, "")
    .replace(/\s/g, " ")
}

describe("the sentence on top", () => {
  test("waits for the first vote, and says when the newest was where none came lately", () => {
    expect(sentenceOf({ now: NONE, lastDay: null })).toBe(
      "Waiting for the first vote. Install it where customers are: a tap shows here within two seconds.",
    )
    expect(sentenceOf({ now: NONE, lastDay: dayOf("2025-03-02") })).toBe(
      "Nobody voted in the last 28 days. The newest vote is of 2 Mar 2025.",
    )
  })

  test("claims nothing of too few votes, not even about the target", () => {
    expect(sentenceOf({ now: { love: 9, hate: 0 }, target: 50 })).toBe(
      "9 votes in the last 28 days: too few to tell. From 10 on there is a pulse.",
    )
  })

  test("tells of one reaction only by what is sure", () => {
    expect(sentenceOf({ now: { love: 20, hate: 0 } })).toBe(
      "All 20 votes in the last 28 days are love: surely 84% or more love it.",
    )
    expect(sentenceOf({ now: { love: 0, hate: 20 } })).toBe(
      "All 20 votes in the last 28 days are hate: surely 16% or fewer love it.",
    )
  })

  test("says a change by its interval, and that none is clear", () => {
    expect(sentenceOf({ now: { love: 442, hate: 460 }, before: { love: 680, hate: 320 } })).toBe(
      "Love fell by 15 to 23 points against the 28 days before.",
    )
    expect(sentenceOf({ now: { love: 680, hate: 320 }, before: { love: 442, hate: 460 } })).toBe(
      "Love rose by 15 to 23 points against the 28 days before.",
    )
    expect(sentenceOf({ now: { love: 14, hate: 6 }, before: { love: 16, hate: 4 } })).toBe(
      "Between 48% and 85% love it, with no clear change against the 28 days before.",
    )
    expect(sentenceOf({ now: { love: 14, hate: 6 } })).toBe(
      "Between 48% and 85% love it; there is too little to compare with.",
    )
  })

  test("judges the target by the interval, and names when it is clearly worse", () => {
    const now = { love: 80, hate: 20 }
    expect(sentenceOf({ now, target: 70 })).toMatch(/ It surely meets its target of 70%\.$/)
    expect(sentenceOf({ now, target: 80 })).toMatch(
      / Whether it meets its target of 80% can't be told yet\.$/,
    )
    expect(sentenceOf({ now, target: 90 })).toMatch(/ It surely misses its target of 90%\.$/)
    const lunch = [10, 11, 12, 13, 14].map((hour) => {
      const hate = hour === 12 || hour === 13 ? 50 : 8
      return { weekday: 1, hour, love: 60, hate }
    })
    expect(sentenceOf({ now, week: lunch })).toMatch(/ Clearly worse than the rest: 12:00–14:00\.$/)
  })
})

test("last month's report is of the whole month before, over the year's end and in leap years", () => {
  const monthOf = (date: string) => {
    const { from, to } = monthBefore(dayOf(date))
    return [from, to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
  }
  expect(monthOf("2026-11-01")).toEqual(["2026-10-01", "2026-10-31"])
  expect(monthOf("2027-01-31")).toEqual(["2026-12-01", "2026-12-31"])
  expect(monthOf("2028-03-15")).toEqual(["2028-02-01", "2028-02-29"])
})
