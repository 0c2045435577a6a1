import type { Point } from "../../pulse/series.ts"

/** Units, about one CSS pixel across and half a pixel down: fine enough for whole numbers. */
const WIDTH = 200
const HEIGHT = 80

interface Spot {
  x: number
  y: number
}
const spotAt = (along: number, share: number): Spot => ({
  x: Math.round(along * WIDTH),
  y: Math.round((1 - share) * HEIGHT),
})

/** A minus parts two numbers as well as a space. */
const next = (number: number): string => (number < 0 ? `${number}` : ` ${number}`)

/** Steps from spot to spot, in half as many characters as their places. */
const steps = (spots: readonly Spot[]): string => {
  let path = ""
  let from: Spot | undefined
  for (const spot of spots) {
    path += from ? `${next(spot.x - from.x)}${next(spot.y - from.y)}` : `M${spot.x} ${spot.y}l`
    from = spot
  }
  return path
}

/**
 * The path data of a curve and of its band, from 0 to 100 % so that tiles compare at a glance. Points stand in the middle
 * of their run; the outermost reach to the edges, since their votes do. Written by hand: a journey has hundreds of them.
 */
const pathsOf = (points: readonly Point[]): { curve: string; band: string } => {
  const middle: Spot[] = []
  const upper: Spot[] = []
  const lower: Spot[] = []
  const add = (along: number, { share, interval }: Point) => {
    middle.push(spotAt(along, share))
    upper.push(spotAt(along, interval.upper))
    lower.push(spotAt(along, interval.lower))
  }
  const last = points.length - 1
  for (const [index, point] of points.entries()) {
    if (index === 0) add(point.start, point)
    if (last > 0) add((point.start + point.end) / 2, point)
    if (index === last) add(point.end, point)
  }
  return { curve: steps(middle), band: `${steps([...upper, ...lower.reverse()])}z` }
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
