import type { Level } from "./code.ts"

/** What can be printed, in mm. The style sheet `sizes/<name>.css` sets the same page. */
export interface Size {
  widthMm: number
  heightMm: number
  /** Of the code with its quiet zone. */
  codeMm: number
  /** Nobody types a longer address, or it has no room: then the sheet shows its code alone. */
  addressMaxChars: number
  /** What is tapped with wet hands, or stuck to a van, gets torn and dirty. */
  level: Level
}

/** An address that some would still type: an origin, a key, a touchpoint and a place of usual length. */
const TYPED_MAX_CHARS = 90

export const SIZE_NAMES = ["a4", "a5", "tent", "sticker", "round", "receipt"] as const
export type SizeName = (typeof SIZE_NAMES)[number]

export const SIZES: Readonly<Record<SizeName, Size>> = {
  a4: {
    widthMm: 210,
    heightMm: 297,
    codeMm: 92,
    addressMaxChars: TYPED_MAX_CHARS,
    level: "Q",
  },
  a5: {
    widthMm: 148,
    heightMm: 210,
    codeMm: 64.8,
    addressMaxChars: TYPED_MAX_CHARS,
    level: "Q",
  },
  tent: {
    widthMm: 210,
    heightMm: 297,
    codeMm: 74,
    addressMaxChars: TYPED_MAX_CHARS,
    level: "Q",
  },
  sticker: {
    widthMm: 50,
    heightMm: 50,
    codeMm: 33,
    addressMaxChars: 60,
    level: "H",
  },
  round: {
    widthMm: 50,
    heightMm: 50,
    codeMm: 31,
    addressMaxChars: 0,
    level: "H",
  },
  receipt: {
    widthMm: 72,
    heightMm: 126,
    codeMm: 50,
    addressMaxChars: TYPED_MAX_CHARS,
    level: "H",
  },
}
