import { describe, expect, test } from "vitest"
import { compareAll, ranked, standingOf } from "../../worker/pulse/compare.ts"
import { normalQuantile } from "../../worker/pulse/normal-quantile.ts"
import { Z_95 } from "../../worker/pulse/share.ts"

describe("the normal quantile", () => {
  test("is what tables say, in the middle and in both tails", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(Z_95, 8)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12)
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489, 8)
    expect(normalQuantile(0.999975)).toBeCloseTo(4.0556269811, 7)
    expect(normalQuantile(0.01)).toBeCloseTo(-2.3263478740408, 8)
  })
})

describe("one place against the rest", () => {
  test("is worse or better only when the whole interval of the difference is on that side", () => {
    expect(standingOf({ love: 50, hate: 50 }, { love: 160, hate: 40 }).verdict).toBe("worse")
    expect(standingOf({ love: 90, hate: 10 }, { love: 120, hate: 80 }).verdict).toBe("better")
    expect(standingOf({ love: 70, hate: 30 }, { love: 144, hate: 56 }).verdict).toBe("no clear difference")
  })

  test("has too few votes under ten on either side", () => {
    expect(standingOf({ love: 0, hate: 9 }, { love: 500, hate: 0 }).verdict).toBe("too few")
    expect(standingOf({ love: 500, hate: 0 }, { love: 0, hate: 9 }).verdict).toBe("too few")
    expect(standingOf({ love: 0, hate: 10 }, { love: 500, hate: 0 }).verdict).toBe("worse")
  })

  test("needs more when many are judged side by side", () => {
    const one = { love: 60, hate: 40 }
    const rest = { love: 740, hate: 260 }
    expect(standingOf(one, rest).verdict).toBe("worse")
    expect(standingOf(one, rest, 200).verdict).toBe("no clear difference")
  })
})

const place = (name: string, love: number, hate: number) => ({ name, love, hate })

describe("places side by side", () => {
  const few = place("few", 0, 5)
  const small = place("small", 10, 0)
  const sure = place("sure", 950, 50)
  const bad = place("bad", 40, 60)
  const middling = place("middling", 70, 30)
  const all = [few, small, sure, bad, middling]
  const order = (ranking: "worst" | "best") => ranked(compareAll(all), ranking).map(({ item }) => item.name)

  test("are ranked by what is sure, those with too few votes last", () => {
    expect(order("worst")).toEqual(["bad", "middling", "sure", "small", "few"])
    // Ten out of ten are a higher share than 95 %, and surely less.
    expect(order("best")).toEqual(["sure", "small", "middling", "bad", "few"])
  })

  test("of two, one is as much worse as the other is better", () => {
    const verdicts = compareAll([bad, sure]).map(({ standing }) => standing.verdict)
    expect(verdicts).toEqual(["worse", "better"])
    const [worse, better] = compareAll([bad, sure])
    const at = (standing: typeof worse) =>
      standing && "difference" in standing.standing ? standing.standing.interval : undefined
    expect(at(worse)?.lower).toBeCloseTo(-(at(better)?.upper ?? 0), 12)
    expect(at(worse)).toEqual({ ...standingInterval(bad, sure) })
  })

  test("alone is compared with nothing", () => {
    expect(compareAll([sure])[0]?.standing.verdict).toBe("too few")
  })
})

const standingInterval = (one: { love: number; hate: number }, rest: { love: number; hate: number }) => {
  const standing = standingOf(one, rest)
  return "interval" in standing ? standing.interval : undefined
}
