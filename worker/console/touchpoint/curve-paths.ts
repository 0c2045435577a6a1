import type { Point } from "../../pulse/series.ts"
import type { Interval } from "../../pulse/share.ts"
import type { LinearScale } from "../linear-scale.ts"

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

/**
 * The path data of a curve and of its 95 % band, in whole units: half of what a page of many curves weighs. Without a
 * point both are empty.
 */
export const curvePaths = (
  points: readonly Point[],
  x: LinearScale,
  y: LinearScale,
): { share: string; band: string } => {
  const vertices = verticesOf(points)
  if (vertices.length === 0) return { share: "", band: "" }
  const line = (share: (vertex: Vertex) => number) =>
    vertices.map((vertex) => `${Math.round(x(vertex.x))},${Math.round(y(share(vertex)))}`)
  const upper = line(({ interval }) => interval.upper)
  const lower = line(({ interval }) => interval.lower)
  return {
    share: `M${line(({ share }) => share).join("L")}`,
    band: `M${upper.join("L")}L${lower.reverse().join("L")}Z`,
  }
}
