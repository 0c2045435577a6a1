import { COMMENT_MAX_CHARS } from "../../shared/limits.ts"
import { isCardNumber } from "./card-number.ts"
import { DIGIT_RUN, type DigitGroup, groupsOf } from "./digit-groups.ts"
import { isPhoneNumber } from "./phone-number.ts"

/** What stands where something was masked. */
interface Marks {
  email: string
  phone: string
  card: string
}
const MARKS: Marks = { email: "[e-mail]", phone: "[phone]", card: "[card]" }
/** Shorter than anything that is masked: for comments so full of it that the words above would not fit in. */
const SHORT_MARKS: Marks = { email: "[…]", phone: "[…]", card: "[…]" }

/** Every repetition is bounded: whatever the text, the time it takes grows no faster than its length. */
const EMAIL =
  /[\p{L}\p{N}.!#$%&'*+=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,63})/giu

/** How far around a number is looked for what says what it is. */
const AROUND_CHARS = 24
const ANNOUNCES =
  /(?:^|[^\p{L}[])(?:tel|tlf|fon|phone|call|ring|mobile|móvil|movil|handy|cell|fax|whatsapp|signal|sms|text|тел)\p{L}{0,8}[^\p{L}\p{N}]{0,4}(?:(?:me|us|at|on|is|no|nr|number)[^\p{L}\p{N}]{1,3}){0,3}$|[☎📞📱][^\p{L}\p{N}]{0,4}$/iu
const LABELS_BEFORE =
  /[€$£¥₹₺₽#№]\s?$|(?:^|[^\p{L}])(?:order|booking|invoice|receipt|ticket|tracking|ref|bestell|auftrag|rechnung|commande|facture|pedido|factura|ordine)\p{L}{0,12}[^\p{L}\p{N}]{0,4}(?:(?:no|nr|number|nummer|id|is|was)[^\p{L}\p{N}]{1,3}){0,2}$/iu
const LABELS_AFTER = /^\s?(?:[€$£¥₹₺₽đ%]|(?:eur|usd|gbp|chf|kr|zł|ft|sek|nok|dkk)(?!\p{L}))/iu
/** The country of a bank account, in front of its check digits. Accounts are not masked, in whole or in part. */
const ACCOUNT_BEFORE = /(?:^|[^\p{L}\p{N}])[A-Z]{2}$/u

/** No number that is looked for has fewer or more digits, or is written in more groups. */
const DIGITS_MIN = 6
const DIGITS_MAX = 19
const GROUPS_MAX = 10

interface Found {
  groups: readonly DigitGroup[]
  mark: string
}

/** Finds the longest stretches of groups for which `is` holds, from the left, and hands back what lies between. */
const findStretches = (
  groups: readonly DigitGroup[],
  mark: string,
  is: (some: readonly DigitGroup[]) => boolean,
): { found: Found[]; between: DigitGroup[][] } => {
  const found: Found[] = []
  const between: DigitGroup[][] = [[]]
  for (let at = 0; at < groups.length; ) {
    let longest: readonly DigitGroup[] = []
    let digits = 0
    for (const [length, group] of groups.slice(at, at + GROUPS_MAX).entries()) {
      digits += group.digits.length
      if (digits > DIGITS_MAX) break
      const some = groups.slice(at, at + length + 1)
      if (digits >= DIGITS_MIN && is(some)) longest = some
    }
    if (longest.length > 0) {
      found.push({ groups: longest, mark })
      between.push([])
    } else between.at(-1)?.push(...groups.slice(at, at + 1))
    at += longest.length || 1
  }
  return { found, between }
}

const maskRun = (run: string, before: string, after: string, marks: Marks): string => {
  const all = groupsOf(run)
  if (all[0]?.digits.length === 2 && ACCOUNT_BEFORE.test(before)) return run
  const cards = findStretches(all, marks.card, isCardNumber)
  const isPhone = (some: readonly DigitGroup[]) => {
    const [isFirst, isLast] = [some[0] === all[0], some.at(-1) === all.at(-1)]
    const isMoney = isLast && LABELS_AFTER.test(after)
    return isPhoneNumber(some, {
      alone: isFirst && isLast,
      announced: isFirst && !isMoney && ANNOUNCES.test(before),
      labelled: isMoney || (isFirst && LABELS_BEFORE.test(before)),
    })
  }
  const phones = cards.between.flatMap((groups) => findStretches(groups, marks.phone, isPhone).found)
  let masked = ""
  let done = 0
  const inOrder = [...cards.found, ...phones].sort(
    (a, b) => (a.groups[0]?.start ?? 0) - (b.groups[0]?.start ?? 0),
  )
  for (const { groups, mark } of inOrder) {
    const [start, end] = [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0]
    // The bracket of an area's code goes with it; one around the whole number stays.
    const opened = run[start - 1] === "(" && run.slice(start, end).includes(")") ? 1 : 0
    masked += run.slice(done, start - opened) + mark
    done = end
  }
  return masked + run.slice(done)
}

const maskOnce = (text: string, marks: Marks): string => {
  const withoutEmails = text.replace(EMAIL, marks.email)
  return withoutEmails.replace(DIGIT_RUN, (run: string, at: number) =>
    maskRun(
      run,
      withoutEmails.slice(Math.max(0, at - AROUND_CHARS), at),
      withoutEmails.slice(at + run.length, at + run.length + AROUND_CHARS),
      marks,
    ),
  )
}

/** Until nothing is left to mask: what was a part of a longer number may be one of its own now. */
const maskWith = (text: string, marks: Marks): string => {
  const masked = maskOnce(text, marks)
  return masked === text ? masked : maskWith(masked, marks)
}

/**
 * A comment with its e-mail addresses, telephone numbers and payment cards' numbers masked. It errs on the side of
 * masking: nine digits in a row may be a telephone number; prices, dates, hours and shorter numbers stay. It is never
 * longer than a comment may be.
 */
export const maskPersonalData = (text: string): string => {
  const masked = maskWith(text, MARKS)
  return masked.length <= COMMENT_MAX_CHARS ? masked : maskWith(text, SHORT_MARKS)
}
