import type { Point } from "../../pulse/series.ts"

/** Units, about one CSS pixel across and half a pixel down: fine enough for whole numbers. */
const WIDTH = 200
const HEIGHT = 80

const at = (x: number, share: number): string =>
  `${Math.round(x * WIDTH)} ${Math.round((1 - share) * HEIGHT)}`

/**
 * The path data of a curve and of its band, from 0 to 100 % so that tiles compare at a glance. Points stand in the middle
 * of their run; the outermost reach to the edges, since their votes do. Written by hand: a journey has hundreds of them.
 */
const pathsOf = (points: readonly Point[]): { curve: string; band: string } => {
  const middle: string[] = []
  const upper: string[] = []
  const lower: string[] = []
  const add = (x: number, { share, interval }: Point) => {
    middle.push(at(x, share))
    upper.push(at(x, interval.upper))
    lower.push(at(x, interval.lower))
  }
  const last = points.length - 1
  points.forEach((point, index) => {
    if (index === 0) add(point.start, point)
    if (last > 0) add((point.start + point.end) / 2, point)
    if (index === last) add(point.end, point)
  })
  return { curve: `M${middle.join("L")}`, band: `M${upper.join("L")}L${lower.reverse().join("L")}Z` }
}

/** Love over the period with its 95 % band, on a hairline at one half. The figures beside it say what it shows. */
export const Sparkline = ({ points }: { points: readonly Point[] }) => {
  if (points.length === 0) return <div class="spark" />
  const { curve, band } = pathsOf(points)
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="half" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <path class="band" d={band} />
      <path class="curve" d={curve} />
    </svg>
  )
}
