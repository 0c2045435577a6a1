import { type DigitGroup, digitsOf } from "./digit-groups.ts"

/** What stands around the groups. */
export interface Surroundings {
  /** Nothing else of the same run of digits is left or right of them. */
  alone: boolean
  /** A word like “tel.” stands right before them. */
  announced: boolean
  /** A word or sign right before or after them says that they are something else: an order, a sum of money. */
  labelled: boolean
}

/** E.164 has fifteen digits at most; `00` before them is what one dials instead of the plus. */
const INTERNATIONAL_DIGITS = { least: 7, most: 15 }
const ANNOUNCED_DIGITS = { least: 6, most: 15 }
/** Without a country's code: no country has longer ones; shorter ones are told by their shape only. */
const NATIONAL_DIGITS = { least: 9, most: 13 }
const NATIONAL_ZERO_DIGITS_LEAST = 8
const GROUPS_MAX = 7

const YEAR_OR_HOUR = /^(?:(?:19|20)\d\d|(?:[01]\d|2[0-4])[0-5]\d)$/
const SPACED_DATE = /^(?:\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d \d{1,2} \d{1,2})(?: |$)/
/** A telephone is never written like this: ZIP+4, and fours as on cards and accounts. */
const OTHER_SHAPES = /^(?:5-4|4 4 4)$/
/** Eight digits without a zero before them: Singapore, Norway, Denmark. */
const EIGHT_DIGIT_SHAPES = /^(?:4[ -]4|3 2 3|2([ -])2\1 2\1 2|2 2 2 2)$/

const within = (count: number, { least, most }: { least: number; most: number }): boolean =>
  count >= least && count <= most

/** Money and lists mix points and slashes with spaces; telephone numbers have a slash at most behind the area's code. */
const jointsFit = (joints: readonly string[]): boolean =>
  !joints.slice(1).includes("/") && (!joints.includes(".") || new Set(joints).size === 1)

const isNational = (groups: readonly DigitGroup[], alone: boolean): boolean => {
  const digits = groups.map((group) => group.digits)
  const joints = groups.slice(1).map(({ joint }) => joint)
  const lengths = digits.map(({ length }) => length)
  const count = lengths.reduce((sum, length) => sum + length, 0)
  const [first = "", ...others] = digits
  if (others.length === 0) return within(count, NATIONAL_DIGITS)
  const shape = lengths.map((length, at) => `${at === 0 ? "" : (joints[at - 1] ?? "")}${length}`).join("")
  if (
    OTHER_SHAPES.test(shape) ||
    SPACED_DATE.test(digits.join(" ")) ||
    digits.every((each) => YEAR_OR_HOUR.test(each))
  )
    return false
  // A single digit stands before all others only, where it is a trunk prefix: 1-800-555-0199, 8 916 123 45 67.
  if (lengths.slice(1).includes(1) || (first.length === 1 && !(/[178]/.test(first) && count === 11)))
    return false
  if (!jointsFit(joints)) return false
  if (lengths.every((length) => length === 2)) {
    // Pairs are hours and dates as well: one kind of joint throughout, and as many as France or Denmark write.
    const even = new Set(joints).size === 1
    return even && ((first.startsWith("0") && count === 10) || (alone && count === 8 && joints[0] === " "))
  }
  if (first.startsWith("0")) return within(count, { ...NATIONAL_DIGITS, least: NATIONAL_ZERO_DIGITS_LEAST })
  if (count === 8) return alone && EIGHT_DIGIT_SHAPES.test(shape)
  return within(count, NATIONAL_DIGITS) && Math.max(...lengths) >= 3 && others.at(-1) !== "000"
}

/** Whether these groups of digits, taken together, are written like a telephone number somewhere in the world. */
export const isPhoneNumber = (
  groups: readonly DigitGroup[],
  { alone, announced, labelled }: Surroundings,
): boolean => {
  const digits = digitsOf(groups)
  if (groups.length > GROUPS_MAX || groups.slice(1).some(({ plus }) => plus)) return false
  if (groups[0]?.plus) return within(digits.length, INTERNATIONAL_DIGITS)
  const afterZeros = /^00([1-9]\d*)$/.exec(digits)?.[1]
  if (afterZeros && within(afterZeros.length, { ...INTERNATIONAL_DIGITS, least: 9 })) return true
  if (announced) return within(digits.length, ANNOUNCED_DIGITS)
  return !labelled && isNational(groups, alone)
}
