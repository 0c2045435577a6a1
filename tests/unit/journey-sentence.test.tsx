import { renderToString } from "preact-render-to-string"
import { describe, expect, it } from "vitest"
import { JourneySentence } from "../../worker/console/journey/sentence.tsx"
import type { TileView } from "../../worker/console/journey/view.ts"
import { undoingOf, weakestCritical } from "../../worker/pulse/calamity.ts"
import { headlineOf } from "../../worker/pulse/headline.ts"
import { periodAt } from "../../worker/pulse/period.ts"
import { seriesOf } from "../../worker/pulse/series.ts"
import { pulseOf } from "../../worker/pulse/share.ts"
import { trendOf } from "../../worker/pulse/trend.ts"

const PERIOD = periodAt("28d", { day: 20_000, hour: 12 })

interface Told {
  name: string
  now: [love: number, hate: number]
  before?: [love: number, hate: number]
  critical?: boolean
}

const tileOf = ({ name, now, before = [0, 0], critical = false }: Told) => {
  const series = seriesOf(PERIOD, [
    { bucket: 0, love: now[0], hate: now[1] },
    { bucket: PERIOD.buckets, love: before[0], hate: before[1] },
  ])
  const { current, previous } = series
  const touchpoint = { id: name, name, critical }
  const judged = { pulse: pulseOf(current), trend: trendOf(current, previous) }
  return { touchpoint, critical, series, alerts: [], ...judged } as unknown as TileView
}

/** What the journey of these touchpoints says first. */
const says = (...told: Told[]): string => {
  const tiles = told.map(tileOf)
  const view = { headline: headlineOf(tiles), weakest: weakestCritical(tiles) }
  return renderToString(<JourneySentence view={view} period={PERIOD} />).replace(/<[^>]+>/g, "")
}

const TILL_FELL: Told = { name: "Till", now: [440, 460], before: [610, 290], critical: true }

describe("a calamity undoes excellence", () => {
  it("names a critical touchpoint that fell first, and how much of the brightest one's deposits it undoes", () => {
    expect(says(TILL_FELL, { name: "Greeting", now: [1120, 84], before: [1100, 90] })).toBe(
      "Till is critical, fell 19 points against the 28 days before and cost about 170 more withdrawals: with 460 withdrawals it undoes 41% of what Greeting earns.",
    )
  })

  it("says that it outweighs all that the brightest one earns only where it does", () => {
    expect(says(TILL_FELL, { name: "Greeting", now: [400, 10] })).toContain(
      "with 460 withdrawals it outweighs everything Greeting earns.",
    )
    expect(undoingOf(460, 460)).toEqual({ tag: "part", part: 1 })
    expect(undoingOf(461, 460)).toEqual({ tag: "all" })
  })

  it("makes no small thing sound large, and lets the bright one shine beside it", () => {
    expect(
      says({ name: "Till", now: [9, 16], critical: true }, { name: "Greeting", now: [9000, 300] }),
    ).toMatch(
      /^Till is critical and a hot spot: surely no more than \d+% loved it in the last 28 days; it took 16 withdrawals\. Greeting shines/,
    )
  })

  it("tells what it took where nothing shines", () => {
    expect(says(TILL_FELL)).toMatch(/: it took 460 withdrawals\.$/)
  })

  it("names it before a larger fall of what is not critical", () => {
    const seats: Told = { name: "Seats", now: [2000, 4000], before: [5000, 1000] }
    expect(says(seats, TILL_FELL)).toMatch(/^Till is critical, fell 19 points/)
  })

  it("of several that fail takes the one that is surely worst, not the one with the lowest share", () => {
    const few: Told = { name: "Few", now: [4, 9], critical: true }
    const many: Told = { name: "Many", now: [400, 600], critical: true }
    expect(says(few, many)).toMatch(/^Many is critical/)
  })

  it("where none fails, says what matters, and which critical one is weakest", () => {
    const coffee: Told = { name: "Coffee", now: [880, 120], before: [881, 119], critical: true }
    const beans: Told = { name: "Beans", now: [79, 21], before: [80, 20], critical: true }
    expect(says(coffee, beans)).toBe(
      "Nothing changed clearly against the 28 days before: what differs could be chance. Coffee shines: surely 85% or more love it. Of what is critical, Beans is weakest: 21 withdrawals among 100 votes.",
    )
    expect(says(coffee)).not.toContain("weakest")
  })

  it("says nothing of a critical touchpoint with too few votes to tell", () => {
    expect(says({ name: "Till", now: [1, 8], critical: true })).toBe(
      "Too few votes in the last 28 days to tell: from 10 on, a touchpoint has a pulse.",
    )
  })
})
