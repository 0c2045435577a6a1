import type { Reaction } from "../shared/vote.ts"
import { makeElement } from "./make-element.ts"

/**
 * The two faces on a 24 × 24 grid, stroked and filled alike; the disc behind is the element's own background. Curves
 * that must stay lines run back on themselves, so that they enclose nothing to fill.
 * Love: closed happy eyes over an open mouth. Hate: brows and mouth down, eyes wide.
 */
const DRAWINGS: Record<Reaction, string> = {
  love: "M5.9 10.3q1.9-3.4 3.8 0q-1.9-3.4-3.8 0m8.4 0q1.9-3.4 3.8 0q-1.9-3.4-3.8 0m-7 3.6h9.4a4.7 4.7 0 0 1-9.4 0z",
  hate: "M6 7.6l3.7 1.7m8.3-1.7l-3.7 1.7M8.4 12v.4m7.2-.4v.4m-7.7 4.9q4.1-4.3 8.2 0q-4.1-4.3-8.2 0",
  none: "",
}

export const drawFace = (reaction: Reaction): SVGElement =>
  makeElement(
    "svg",
    { viewBox: "0 0 24 24", class: reaction },
    makeElement("path", { d: DRAWINGS[reaction] }),
  )
