import { renderToString } from "preact-render-to-string"
import { describe, expect, it } from "vitest"
import type { Slug } from "../../shared/ids.ts"
import { LoveOverTime } from "../../worker/console/touchpoint/love-over-time.tsx"
import { type PeriodName, periodAt } from "../../worker/pulse/period.ts"
import { type BucketCounts, seriesOf } from "../../worker/pulse/series.ts"
import type { Change } from "../../worker/store/improvements.ts"

const dayOf = (date: string) => Date.parse(date) / 86_400_000

/** The card as the page has it, seen at two in the afternoon of a day. */
const cardOf = (name: PeriodName, date: string, rows: BucketCounts[], changes: readonly Change[] = []) => {
  const period = periodAt(name, { day: dayOf(date), hour: 14 })
  const html = renderToString(
    <LoveOverTime series={seriesOf(period, rows)} slug={"checkout" as Slug} {...{ period, changes }} />,
  )
  const said = /aria-label="(Love over time[^"]*)"/.exec(html)?.[1]
  const drawn = [...html.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text)
  const rowsOf = (table: string) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell?.replace(/\s/g, " ")),
    )
  const groups = [...html.matchAll(/<tbody>(.*?)<\/tbody>/g)].map(([, body = ""]) => rowsOf(body))
  return { html, said: said?.replace(/\s/g, " "), drawn, groups }
}

/** Days of the last week are buckets 0 (today) to 6, those of the week before 7 to 13. */
const NOW = { bucket: 0, love: 9, hate: 3 }
const FEW_NOW = { bucket: 0, love: 2, hate: 1 }
const BEFORE = { bucket: 13, love: 30, hate: 10 }
const LATER_BEFORE = { bucket: 7, love: 6, hate: 6 }

describe("the curve in words", () => {
  it("says how love moved in each of the two periods", () => {
    expect(cardOf("7d", "2026-11-22", [NOW, BEFORE, LATER_BEFORE]).said).toBe(
      "Love over time; the 7 days before: from 75% (9 – 14 Nov) to 50% (15 Nov); the last 7 days: 75% (22 Nov).",
    )
  })

  it("tells of the period before when the current one has too few votes", () => {
    const { said, drawn } = cardOf("7d", "2026-11-22", [FEW_NOW, BEFORE, LATER_BEFORE])
    expect(said).toBe(
      "Love over time; the 7 days before: from 75% (9 – 14 Nov) to 50% (15 Nov); the last 7 days: too few votes.",
    )
    expect(drawn).toContain("too few votes")
  })

  it("does not claim a period before of which too little is known", () => {
    const { said, drawn } = cardOf("7d", "2026-11-22", [NOW, { ...BEFORE, love: 1, hate: 1 }])
    expect(said).toBe("Love over time; the 7 days before: too few votes; the last 7 days: 75% (22 Nov).")
    expect(drawn).not.toContain("too few votes")
  })

  it("reads as a sentence today, too", () => {
    expect(cardOf("today", "2026-11-22", [NOW, { ...BEFORE, bucket: 29 }]).said).toBe(
      "Love over time; the same hours yesterday: 75% (00:00–15:00); today so far: 75% (14:00–15:00).",
    )
  })
})

it("lists an improvement that was noted before there are votes enough for a curve", () => {
  const change = { day: dayOf("2026-11-22"), text: "A second till is open." }
  const { html } = cardOf("7d", "2026-11-22", [FEW_NOW], [change])
  expect(html).toContain("Too few votes to draw")
  expect(html).toMatch(/<ol class="change-list".*A second till is open\./)
})

describe("the figures behind the curve", () => {
  it("stand under the words for their period, newest first, each with its 95 % interval", () => {
    expect(cardOf("7d", "2026-11-22", [NOW, BEFORE, LATER_BEFORE]).groups).toEqual([
      [["the last 7 days"], ["22 Nov", "9", "3", "75%", "47–91"]],
      [
        ["the 7 days before"],
        ["15 Nov", "6", "6", "50%", "25–75"],
        ["9 – 14 Nov", "30", "10", "75%", "60–86"],
      ],
    ])
  })

  it("tell today's hours from yesterday's", () => {
    const { groups, html } = cardOf("today", "2026-11-22", [NOW, { ...BEFORE, bucket: 29 }])
    expect(groups).toEqual([
      [["today so far"], ["14:00–15:00", "9", "3", "75%", "47–91"]],
      [["the same hours yesterday"], ["00:00–15:00", "30", "10", "75%", "60–86"]],
    ])
    expect(html.match(/scope="rowgroup"/g)).toHaveLength(2)
  })

  it("say of a period that has too few votes how many there are", () => {
    expect(cardOf("7d", "2026-11-22", [FEW_NOW, BEFORE]).groups[0]).toEqual([
      ["the last 7 days"],
      ["Too few to tell: 3 votes"],
    ])
    expect(cardOf("7d", "2026-11-22", [NOW]).groups[1]).toEqual([["the 7 days before"], ["No votes"]])
  })
})

describe("a curve that reaches into another year", () => {
  it("names the year in its words, its dates and its figures", () => {
    const { said, drawn, groups } = cardOf("7d", "2027-01-04", [{ ...NOW, bucket: 6 }, BEFORE])
    expect(said).toContain("the 7 days before: 75% (22 – 28 Dec 2026)")
    expect(said).toContain("the last 7 days: 75% (29 Dec 2026 – 4 Jan 2027)")
    expect(drawn.slice(-3)).toEqual(["22 Dec 2026", "29 Dec 2026", "4 Jan 2027"])
    expect(groups.map((rows) => rows[1]?.[0])).toEqual(["29 Dec 2026 – 4 Jan 2027", "22 – 28 Dec 2026"])
  })

  it("keeps dates short within one year", () => {
    expect(cardOf("7d", "2026-11-22", [NOW, BEFORE]).drawn.slice(-4)).toEqual([
      "9 Nov",
      "13 Nov",
      "18 Nov",
      "22 Nov",
    ])
  })
})
