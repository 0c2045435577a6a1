import { describe, expect, it } from "vitest"
import { headlineOf } from "../../worker/pulse/headline.ts"
import { pulseOf } from "../../worker/pulse/share.ts"
import { spotsOf } from "../../worker/pulse/spots.ts"
import { trendOf } from "../../worker/pulse/trend.ts"

const of = (love: number, hate: number) => ({ love, hate })
const reading = (name: string, now: [number, number], before: [number, number] = now) => ({
  name,
  pulse: pulseOf(of(...now)),
  trend: trendOf(of(...now), of(...before)),
})

describe("hot and bright spots", () => {
  it("are ranked by the interval, so that few votes win neither place", () => {
    const spots = spotsOf([
      ["all of twelve", pulseOf(of(12, 0))],
      ["93 % of 1,204", pulseOf(of(1120, 84))],
      ["none of twelve", pulseOf(of(0, 12))],
      ["20 % of 1,000", pulseOf(of(200, 800))],
      ["70 % of 1,000", pulseOf(of(700, 300))],
    ])
    expect([...spots]).toEqual([
      ["20 % of 1,000", "hot"],
      ["93 % of 1,204", "bright"],
    ])
  })

  it("are surely loved by fewer than 6 of 10, or by more than 85 of 100", () => {
    const spotOf = (love: number, hate: number) => spotsOf([["it", pulseOf(of(love, hate))]]).get("it")
    expect([spotOf(50, 50), spotOf(51, 49)]).toEqual(["hot", undefined])
    expect([spotOf(93, 7), spotOf(8494, 1506)]).toEqual(["bright", undefined])
  })

  it("are one in five touchpoints on either side at most, the surest first", () => {
    const spots = spotsOf([
      ["10 %", pulseOf(of(100, 900))],
      ["5 %", pulseOf(of(50, 950))],
      ["20 %", pulseOf(of(200, 800))],
      ["95 %", pulseOf(of(950, 50))],
      ["99 %", pulseOf(of(990, 10))],
      ["90 %", pulseOf(of(900, 100))],
      ["too few to count among them", pulseOf(of(0, 9))],
    ])
    expect([...spots]).toEqual([
      ["5 %", "hot"],
      ["10 %", "hot"],
      ["99 %", "bright"],
      ["95 %", "bright"],
    ])
  })

  it("are not called out when nothing is surely good or bad", () => {
    expect(
      spotsOf([
        ["even", pulseOf(of(7, 5))],
        ["few", pulseOf(of(0, 9))],
      ]).size,
    ).toBe(0)
  })
})

describe("the headline", () => {
  it("says the biggest sure fall, what it cost, and the brightest spot", () => {
    const { matter, brightest } = headlineOf([
      reading("till", [442, 460], [612, 288]),
      reading("a few votes fewer", [3, 9], [11, 1]),
      reading("greeting", [1120, 84]),
      reading("all of twelve", [12, 0]),
    ])
    expect(matter).toMatchObject({ tag: "fell", reading: { name: "till" }, withdrawals: 171 })
    expect(brightest?.reading.name).toBe("greeting")
  })

  it("says what is surely low when nothing fell, then what rose, then that nothing is clear", () => {
    const low = reading("low", [20, 80])
    const rose = reading("rose", [160, 40], [100, 100])
    const calm = reading("calm", [60, 40])
    expect(headlineOf([calm, rose, low]).matter).toMatchObject({ tag: "hot", reading: { name: "low" } })
    expect(headlineOf([calm, rose]).matter).toMatchObject({ tag: "rose", reading: { name: "rose" } })
    expect(headlineOf([calm])).toEqual({ matter: { tag: "nothing clear" } })
  })

  it("names the hot spot that the tiles mark, and calls bright only what they would", () => {
    const readings = [
      reading("half", [50, 50]),
      reading("lower", [450, 550]),
      reading("loved, not bright", [800, 200]),
    ]
    const spots = spotsOf(readings.map(({ name, pulse }) => [name, pulse] as const))
    expect([...spots]).toEqual([["lower", "hot"]])
    expect(headlineOf(readings)).toMatchObject({ matter: { tag: "hot", reading: { name: "lower" } } })
    expect(headlineOf(readings.slice(0, 1)).matter).toMatchObject({ tag: "hot", reading: { name: "half" } })
    expect(headlineOf(readings).brightest).toBeUndefined()
  })

  it("does not call it calm when there is no period to compare with", () => {
    expect(headlineOf([reading("new", [60, 40], [0, 0])]).matter.tag).toBe("nothing to compare")
  })

  it("claims nothing from too few votes, nor from none", () => {
    expect(headlineOf([reading("few", [3, 1])]).matter.tag).toBe("too few")
    expect(headlineOf([reading("none", [0, 0])]).matter.tag).toBe("no votes")
    expect(headlineOf([]).matter.tag).toBe("no touchpoints")
  })
})
