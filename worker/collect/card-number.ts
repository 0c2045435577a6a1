import { type DigitGroup, digitsOf } from "./digit-groups.ts"

/** ISO/IEC 7812: of the cards people pay with, the shortest and the longest, and how they begin. */
const LENGTH = { least: 13, most: 19 }
const BEGINNING = /^[2-6]/

/** The check that every card's number passes (ISO/IEC 7812-1, annex B), and one in ten of all others. */
const passesLuhn = (digits: string): boolean => {
  const values = Array.from(digits, Number)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
  return values.reduce((sum, value) => sum + value, 0) % 10 === 0
}

/** Whether these groups of digits, taken together, are the number of a payment card. */
export const isCardNumber = (groups: readonly DigitGroup[]): boolean => {
  const digits = digitsOf(groups)
  if (digits.length < LENGTH.least || digits.length > LENGTH.most || !BEGINNING.test(digits)) return false
  return !groups.some(({ joint, plus }) => joint === "/" || plus) && passesLuhn(digits)
}
