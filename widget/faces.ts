import type { Reaction } from "../shared/vote.ts"
import { makeElement } from "./make-element.ts"

/**
 * The two faces on a 24 × 24 grid, stroked and filled alike; the disc behind is the element's own background. Curves
 * that must stay lines run back on themselves, so that they enclose nothing to fill.
 * Love: closed happy eyes over an open mouth. Hate: brows and mouth down, eyes wide.
 */
const DRAWINGS: Partial<Record<Reaction, string>> = {
  love: "M6 10q2-3.5 4 0q-2-3.5-4 0m8 0q2-3.5 4 0q-2-3.5-4 0m-6 4h8a4 4 0 0 1-8 0z",
  hate: "M6 8l4 1.5m8-1.5l-4 1.5M8.5 12v.5m7-.5v.5M8 17.5q4-4 8 0q-4-4-8 0",
}

export const drawFace = (reaction: Reaction): SVGElement =>
  makeElement(
    "svg",
    { viewBox: "0 0 24 24", class: reaction },
    makeElement("path", { d: DRAWINGS[reaction] }),
  )
