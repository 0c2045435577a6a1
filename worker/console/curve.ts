import type { ScaleLinear } from "d3-scale"
import { area, line } from "d3-shape"
import type { Point } from "../pulse/series.ts"
import type { Interval } from "../pulse/share.ts"

interface Vertex {
  x: number
  share: number
  interval: Interval
}

/** Points stand in the middle of their run; the outermost reach to the edges, since their votes do. */
const verticesOf = (points: readonly Point[]): Vertex[] =>
  points.flatMap((point, at) => [
    ...(at === 0 ? [{ ...point, x: point.start }] : []),
    { ...point, x: (point.start + point.end) / 2 },
    ...(at === points.length - 1 ? [{ ...point, x: point.end }] : []),
  ])

type Scale = ScaleLinear<number, number>

/** The path data of a curve and of its 95 % band, in whole units: half of what a page of many curves weighs. */
export const curvePaths = (points: readonly Point[], x: Scale, y: Scale): { share: string; band: string } => {
  const vertices = verticesOf(points)
  const rounded = (scale: Scale, value: number) => Math.round(scale(value))
  const share = line<Vertex>()
    .x((vertex) => rounded(x, vertex.x))
    .y((vertex) => rounded(y, vertex.share))
  const band = area<Vertex>()
    .x((vertex) => rounded(x, vertex.x))
    .y0((vertex) => rounded(y, vertex.interval.lower))
    .y1((vertex) => rounded(y, vertex.interval.upper))
  return { share: share(vertices) ?? "", band: band(vertices) ?? "" }
}
