import type { Face, Reaction } from "../shared/vote.ts"
import { makeElement } from "./make-element.ts"

/** A face's lines on a 24 × 24 grid, stroked and filled alike; the disc behind is the element's own background. */
export type Drawings = Record<Face, string>

/**
 * Curves that must stay lines run back on themselves, so that they enclose nothing to fill.
 * Love: closed happy eyes over an open mouth. Hate: brows and mouth down, eyes wide.
 */
export const FACES: Drawings = {
  love: "M6 10q2-4 4 0q-2-4-4 0m8 0q2-4 4 0q-2-4-4 0m-6 4h8a4 4 0 0 1-8 0z",
  hate: "M6 8l4 2m8-2l-4 2M9 12v1m6-1v1M8 18q4-4 8 0q-4-4-8 0",
}

/** Draws a reaction; `none` has no face. */
export const drawWith =
  (drawings: Drawings & { none?: string }) =>
  (reaction: Reaction): SVGElement =>
    makeElement(
      "svg",
      { viewBox: "0 0 24 24", class: reaction },
      makeElement("path", { d: drawings[reaction] }),
    )
