import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { wilsonInterval } from "../../worker/pulse/share.ts"
import { type HourOfWeek, SURE_HATE, weekOf } from "../../worker/pulse/week.ts"

const MONDAY = 0
const SATURDAY = 5
const at = (weekday: number, hour: number, love: number, hate: number): HourOfWeek => ({
  weekday,
  hour,
  love,
  hate,
})

describe("a week of votes", () => {
  test("has the days that people voted on, and the hours from the first to the last", () => {
    const week = weekOf([at(SATURDAY, 9, 20, 4), at(MONDAY, 12, 30, 30)])
    expect(week?.weekdays).toEqual([MONDAY, SATURDAY])
    expect(week?.hours).toEqual([9, 10, 11, 12])
    expect(week?.cells).toHaveLength(8)
    expect(week?.cells.find(({ weekday, hour }) => weekday === SATURDAY && hour === 9)).toMatchObject({
      love: 20,
      hate: 4,
    })
  })

  test("is nothing without votes", () => {
    expect(weekOf([])).toBeUndefined()
    expect(weekOf([at(MONDAY, 3, 0, 0)])).toBeUndefined()
  })

  test("leaves out odd hours at its edges and counts what it left out; a quiet hour within stays", () => {
    const week = weekOf([
      at(MONDAY, 2, 1, 0),
      at(MONDAY, 8, 300, 50),
      at(MONDAY, 9, 0, 1),
      at(MONDAY, 10, 300, 60),
      at(SATURDAY, 23, 1, 2),
    ])
    expect(week?.hours).toEqual([8, 9, 10])
    expect(week?.weekdays).toEqual([MONDAY])
    expect(week?.outside).toBe(4)
  })

  test("shades by what is surely hate, and not at all under ten votes", () => {
    const week = weekOf([
      at(MONDAY, 8, 0, 9),
      at(MONDAY, 9, 2, 8),
      at(MONDAY, 10, 20, 80),
      at(MONDAY, 11, 99, 1),
    ])
    // 8 of 10 are 80 %, surely no more than 49 %.
    expect(wilsonInterval(8, 10).lower).toBeCloseTo(0.49, 2)
    expect(week?.cells.map(({ shade }) => shade)).toEqual([undefined, 3, 4, 0])
  })

  test("compares hours of all days with the rest, and days likewise", () => {
    const week = weekOf([MONDAY, SATURDAY].flatMap((day) => [at(day, 11, 90, 10), at(day, 12, 50, 50)]))
    expect(week?.byHour.map(({ item, standing }) => [item.hour, item.hate, standing.verdict])).toEqual([
      [11, 20, "better"],
      [12, 100, "worse"],
    ])
    expect(week?.byWeekday.map(({ standing }) => standing.verdict)).toEqual([
      "no clear difference",
      "no clear difference",
    ])
  })

  test("loses and invents no vote, whatever comes in", () => {
    const row = fc.record({
      weekday: fc.nat(6),
      hour: fc.nat(23),
      love: fc.nat(400),
      hate: fc.nat(400),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const votes = rows.reduce((sum, { love, hate }) => sum + love + hate, 0)
        const week = weekOf(rows)
        if (!week) return votes === 0
        const shown = week.cells.reduce((sum, { love, hate }) => sum + love + hate, 0)
        const sure = week.cells.every(
          ({ love, hate, shade }) =>
            shade === undefined ||
            shade === 0 ||
            wilsonInterval(hate, love + hate).lower >= (SURE_HATE[shade - 1] ?? 1) - 1e-9,
        )
        return sure && shown + week.outside === votes && week.outside <= votes * 0.02
      }),
    )
  })
})
