/** Logical: on a page that reads from right to left, `end` is on the left. */
export type Corner = "bottom-end" | "bottom-start" | "top-end" | "top-start"

/** A place at the window's side: so many pixels away from a corner, along the side. */
export interface Spot {
  corner: Corner
  lift: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** From the window's edge, as in the style sheet. */
const MARGIN_PX = 16
/** Who lets go this near to a corner means the corner. */
const CATCH_PX = 24
/** Between tabs that share a side. */
const GAP_PX = 8

const toCorner = (isTop: boolean, isStart: boolean): Corner =>
  `${isTop ? "top" : "bottom"}-${isStart ? "start" : "end"}`

/** Whatever is not understood means the usual corner. */
export const parseCorner = (text: string): Corner => toCorner(/top/i.test(text), /start/i.test(text))

/** As a spot is noted: `top-start 120`. */
export const parseSpot = (text: string | undefined): Spot | undefined => {
  const [, corner, lift] = /^((?:top|bottom)-(?:start|end)) (\d{1,4})$/.exec(text ?? "") ?? []
  return corner ? { corner: parseCorner(corner), lift: Number(lift) } : undefined
}

/** The four corners in turn. */
export const nextCorner = (corner: Corner): Corner => {
  const isTop = corner.startsWith("top")
  const isStart = corner.endsWith("start")
  return toCorner(isStart, !isTop)
}

/** The corner an arrow key leads to. */
export const stepCorner = (corner: Corner, key: string, isRtl: boolean): Corner | undefined => {
  const isTop = corner.startsWith("top")
  const isStart = corner.endsWith("start")
  switch (key) {
    case "ArrowUp":
      return toCorner(true, isStart)
    case "ArrowDown":
      return toCorner(false, isStart)
    case "ArrowLeft":
      return toCorner(isTop, !isRtl)
    case "ArrowRight":
      return toCorner(isTop, isRtl)
    default:
      return undefined
  }
}

/** Where a tab comes to rest that is let go: at the nearer side, as high as it is. */
export const restingSpot = (box: Box, width: number, height: number, isRtl: boolean): Spot => {
  const isTop = box.top + box.bottom < height
  const isLeft = box.left + box.right < width
  const lift = Math.round((isTop ? box.top : height - box.bottom) - MARGIN_PX)
  return { corner: toCorner(isTop, isLeft !== isRtl), lift: lift < CATCH_PX ? 0 : lift }
}

/** Lifts for tabs that share a corner, each as near as it can be to where it wants to be, none over another. */
export const stackTabs = (tabs: readonly { lift: number; height: number }[]): number[] => {
  const lifts: number[] = []
  let free = 0
  for (const [index, { lift, height }] of [...tabs.entries()].sort(([, a], [, b]) => a.lift - b.lift)) {
    const at = Math.max(lift, free)
    lifts[index] = at
    free = at + height + GAP_PX
  }
  return lifts
}
