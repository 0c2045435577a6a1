import { describe, expect, it } from "vitest"
import { bounds, initials, momentName, pointsText, signed, spanName } from "../../worker/console/wording.ts"

describe("what owners read", () => {
  it("rounds shares to whole percent and never claims a change of nothing", () => {
    expect(bounds({ lower: 0.4552, upper: 0.5249 })).toBe("46–52")
    expect([pointsText(-0.187), pointsText(0.004)]).toEqual(["19", "<1"])
    expect([signed(1204), signed(-18), signed(0)]).toEqual(["+1,204", "−18", "0"])
  })

  it("names days and hours shortly", () => {
    const day = Date.UTC(2026, 10, 3) / 86_400_000
    expect(spanName({ from: day, to: day }, day)).toBe("3 Nov")
    expect(spanName({ from: day, to: day + 6 }, day)).toMatch(/^3\s*–\s*9 Nov$/)
    expect(spanName({ from: day, to: day, hours: { from: 9, to: 11 } }, day)).toBe("09:00–12:00")
  })

  it("names the year of days that lie in another one than today", () => {
    const newYear = Date.UTC(2027, 0, 1) / 86_400_000
    const spans = [
      { from: newYear - 3, to: newYear - 3 },
      { from: newYear - 3, to: newYear - 1 },
      { from: newYear - 3, to: newYear + 3 },
      { from: newYear, to: newYear + 3 },
    ]
    expect(spans.map((span) => spanName(span, newYear + 9).replace(/\s/g, " "))).toEqual([
      "29 Dec 2026",
      "29 – 31 Dec 2026",
      "29 Dec 2026 – 4 Jan 2027",
      "1 – 4 Jan",
    ])
  })

  it("tells when something was said by the business's own clock and calendar", () => {
    const now = Date.parse("2026-11-22T15:00:00Z")
    const at = (iso: string, zone: string) => momentName(Date.parse(iso), zone, now)
    expect(at("2026-11-22T12:41:00Z", "UTC")).toBe("today 12:41")
    expect(at("2026-11-22T12:41:00Z", "Pacific/Kiritimati")).toBe("today 02:41")
    expect(at("2026-11-21T23:30:00Z", "Asia/Kolkata")).toBe("today 05:00")
    expect(at("2026-11-21T09:10:00Z", "UTC")).toBe("yesterday 09:10")
    expect(at("2026-11-03T08:00:00Z", "UTC")).toBe("3 Nov 08:00")
    expect(at("2025-12-31T08:00:00Z", "UTC")).toBe("31 Dec 2025 08:00")
  })

  it("shortens any name to its initials", () => {
    expect(["Ana Duarte", "Tom van den Berg", "Cher", "李 小龙", "👩‍🍳 Baker", ""].map(initials)).toEqual([
      "AD",
      "TB",
      "C",
      "李小",
      "👩B",
      "",
    ])
    const titled = ["Dr. Mira Holt", "Prof. Dr. Mira Holt", "Frau Holt", "Mrs Ana Duarte", "Drew Prof", "Dr."]
    expect(titled.map(initials)).toEqual(["MH", "MH", "H", "AD", "DP", "D"])
  })
})
