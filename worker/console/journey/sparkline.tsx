import { scaleLinear } from "d3-scale"
import type { Point } from "../../pulse/series.ts"
import { curvePaths } from "../curve.ts"

/** Units, about one CSS pixel across and half a pixel down: fine enough for whole numbers. */
const WIDTH = 200
const HEIGHT = 80
const x = scaleLinear([0, 1], [0, WIDTH])
/** Always from 0 to 100 %, so that tiles compare at a glance. */
const y = scaleLinear([0, 1], [HEIGHT, 0])

/** Love over the period with its 95 % band, on a hairline at one half. The figures beside it say what it shows. */
export const Sparkline = ({ points }: { points: readonly Point[] }) => {
  const { share, band } = curvePaths(points, x, y)
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="half" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <path class="band" d={band} />
      <path class="curve" d={share} />
    </svg>
  )
}
