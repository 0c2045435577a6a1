import { encodePng } from "./encode-png.ts"

/** The face that loves, on the 24 × 24 grid of `widget/kiosk/views/face.tsx`. */
const CENTRE = 12
const DISC_RADIUS = 11
const LINE_RADIUS = 0.85
const EYES = [
  [6.3, 10.2, 8, 7.7, 9.7, 10.2],
  [14.3, 10.2, 16, 7.7, 17.7, 10.2],
] as const
const MOUTH = { top: 13.4, radius: 5.3 }
const CURVE_STEPS = 24
/** Points looked at in each pixel, across and down: smooth edges. */
const SAMPLES = 3

type Colour = readonly [red: number, green: number, blue: number]
const PAPER: Colour = [251, 250, 246]
const MARIGOLD: Colour = [245, 158, 11]
const WHITE: Colour = [255, 255, 255]

/** Points along a quadratic curve. */
const along = ([x0, y0, x1, y1, x2, y2]: (typeof EYES)[number]): [number, number][] =>
  Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const t = step / CURVE_STEPS
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2]
  })
const EYE_POINTS = EYES.flatMap(along)

const colourAt = (x: number, y: number): Colour => {
  if (Math.hypot(x - CENTRE, y - CENTRE) > DISC_RADIUS) return PAPER
  const isOnEye = ([ex, ey]: [number, number]) => (x - ex) ** 2 + (y - ey) ** 2 <= LINE_RADIUS ** 2
  if (y < MOUTH.top && EYE_POINTS.some(isOnEye)) return WHITE
  const inMouth = y >= MOUTH.top && Math.hypot(x - CENTRE, y - MOUTH.top) <= MOUTH.radius
  return inMouth ? WHITE : MARIGOLD
}

/**
 * The app's icon as a PNG, drawn point by point so that no image has to be kept.
 *
 * @param margin share of the width left free at each side; launchers cut up to a fifth off a maskable icon
 */
export const drawIcon = (sizePx: number, margin: number): Buffer => {
  const pixels = Buffer.alloc(sizePx * sizePx * 3)
  const perPx = 24 / (sizePx * (1 - 2 * margin))
  for (let row = 0; row < sizePx; row++) {
    for (let column = 0; column < sizePx; column++) {
      const sum = [0, 0, 0]
      for (let sample = 0; sample < SAMPLES ** 2; sample++) {
        const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES - sizePx * margin) * perPx
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - sizePx * margin) * perPx
        colourAt(x, y).forEach((part, index) => {
          sum[index] = (sum[index] ?? 0) + part
        })
      }
      pixels.set(
        sum.map((part) => Math.round(part / SAMPLES ** 2)),
        (row * sizePx + column) * 3,
      )
    }
  }
  return encodePng(sizePx, pixels)
}
