/** Digits written without a gap, and where they stand in their run. */
export interface DigitGroup {
  /** As ASCII. */
  digits: string
  /** Begins with a plus. */
  plus: boolean
  /** What stands between it and the group before: `.`, `-`, `/`, or a space for anything else; empty for the first. */
  joint: string
  start: number
  end: number
}

/** One digit as people type it: ASCII, Arabic, Persian, full-width. The last four bits of each are its value. */
const DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19"
const PLUS = "+\uff0b"
const HYPHENS = "\u2010-\u2015-"
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
/** Dates, with points, hyphens or slashes: 22.11.2026, 2026-11-22, 11/22/2026. Addresses of the internet: 192.0.2.1. */
const OTHER = `(?<![${DIGITS}])(?:${[
  "\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d",
  "(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}",
  `(?<![${DIGITS}]\\.)${OCTET}(?:\\.${OCTET}){3}(?!\\.[${DIGITS}])`,
].join("|")})(?![${DIGITS}])`
/** Between two parts of one number: `0171-123`, `030 / 123`, `(555) 123`, `+49 (0) 30`. Never the end of a line. */
const JOINT = `(?:[^\\S\\n]|[.\u00b7/()${HYPHENS}]){0,4}`

/**
 * Runs of digits that may be one number. A date or the like is matched alone, so that it is taken for no part of one.
 * What stands between the digits is bounded and no digit: it is read once, whatever the text.
 */
export const DIGIT_RUN = new RegExp(
  `${OTHER}|[${PLUS}]?\\(?[${DIGITS}](?:${JOINT}(?!${OTHER})[${PLUS}]?[${DIGITS}])*`,
  "gu",
)
const WHOLE_OTHER = new RegExp(`^${OTHER}$`, "u")
const GROUP = new RegExp(`([^${PLUS}${DIGITS}]*)([${PLUS}]?)\\(?([${DIGITS}]+)`, "gu")

const jointOf = (between: string): string => {
  if (between.includes(".")) return "."
  if (between.includes("/")) return "/"
  return new RegExp(`[${HYPHENS}]`).test(between) ? "-" : " "
}

/** A run taken apart; a date has no groups that could be one. */
export const groupsOf = (run: string): DigitGroup[] =>
  WHOLE_OTHER.test(run)
    ? []
    : Array.from(run.matchAll(GROUP), ({ 0: all, 1: between = "", 2: plus = "", 3: typed = "", index }) => ({
        digits: Array.from(typed, (digit) => digit.charCodeAt(0) & 15).join(""),
        plus: plus !== "",
        joint: index === 0 ? "" : jointOf(between),
        start: index + between.length,
        end: index + all.length,
      }))

export const digitsOf = (groups: readonly DigitGroup[]): string => groups.map(({ digits }) => digits).join("")
