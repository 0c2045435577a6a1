import { renderToString } from "preact-render-to-string"
import { expect, test } from "vitest"
import { Sparkline } from "../../worker/console/journey/sparkline.tsx"
import type { Point } from "../../worker/pulse/series.ts"
import { wilsonInterval } from "../../worker/pulse/share.ts"

/** A day of its own for each share, of a hundred votes. */
const pointsOf = (loves: readonly number[]): Point[] =>
  loves.map((love, day) => ({
    love,
    hate: 100 - love,
    span: { from: day, to: day },
    start: day / loves.length,
    end: (day + 1) / loves.length,
    share: love / 100,
    interval: wilsonInterval(love, 100),
  }))

/** The places that a path of one `M` and the steps behind it leads to. */
const placesOf = (path: string): [number, number][] => {
  const [x = 0, y = 0, ...steps] = (path.match(/-?\d+/g) ?? []).map(Number)
  const places: [number, number][] = [[x, y]]
  let at: [number, number] = [x, y]
  for (let step = 0; step < steps.length; step += 2) {
    at = [at[0] + (steps[step] ?? Number.NaN), at[1] + (steps[step + 1] ?? Number.NaN)]
    places.push(at)
  }
  return places
}

const drawn = (loves: readonly number[]) => {
  const html = renderToString(<Sparkline points={pointsOf(loves)} />)
  const pathOf = (look: string) => new RegExp(`class="${look}" d="([^"]*)"`).exec(html)?.[1] ?? ""
  return { curve: pathOf("curve"), band: pathOf("band") }
}

test("the curve goes through each share, from edge to edge", () => {
  const { curve } = drawn([100, 0, 50, 25])
  expect(placesOf(curve)).toEqual([
    [0, 0],
    [25, 0],
    [75, 80],
    [125, 40],
    [175, 60],
    [200, 60],
  ])
})

test("the band goes along the upper bounds and back along the lower ones, however often it turns", () => {
  const loves = Array.from({ length: 28 }, (_, day) => (day * 37) % 101)
  const { band, curve } = drawn(loves)
  const places = placesOf(band)
  const along = placesOf(curve)
  expect(places).toHaveLength(2 * along.length)
  expect(band.endsWith("z")).toBe(true)
  for (const [at, [x, y]] of along.entries()) {
    const above = places[at]
    const below = places.at(-1 - at)
    expect([above?.[0], below?.[0]]).toEqual([x, x])
    expect(above?.[1]).toBeLessThanOrEqual(y)
    expect(below?.[1]).toBeGreaterThanOrEqual(y)
  }
})

test("one point is a level line; none is an empty place", () => {
  expect(placesOf(drawn([75]).curve)).toEqual([
    [0, 20],
    [200, 20],
  ])
  expect(renderToString(<Sparkline points={[]} />)).toBe('<div class="spark"></div>')
})
