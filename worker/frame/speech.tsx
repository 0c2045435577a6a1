import type { ComponentChildren } from "preact"
import { CONSOLE_LANGUAGES } from "../../shared/console-language.ts"
import { settingNow } from "./setting.ts"

/** The names in braces: "{n} votes at {name}" has `n` and `name`. */
type Names<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never
type Value = string | number
type Values<Message extends string> = string extends Message
  ? [values?: Readonly<Record<string, Value>>]
  : [Names<Message>] extends [never]
    ? []
    : [values: Readonly<Record<Names<Message>, Value>>]

/** The locale that numbers, dates and plurals of this request follow: "en-GB". */
export const localeNow = (): string => CONSOLE_LANGUAGES[settingNow().language].locale

const pluralRules = new Map<string, Intl.PluralRules>()
const pluralOf = (n: number): Intl.LDMLPluralRule => {
  const locale = localeNow()
  const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale)
  pluralRules.set(locale, rules)
  return rules.select(n)
}

const numbers = new Map<string, Intl.NumberFormat>()
/** A number as the language writes it: "1,204", "1.204". */
export const numberText = (value: number): string => {
  const locale = localeNow()
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale)
  numbers.set(locale, format)
  return format.format(value)
}

/** What follows `##` tells two meanings of one word apart; nobody reads it. */
const english = (message: string): string => message.split("##")[0] ?? message

const translated = (message: string): string => {
  const found = settingNow().words[message]
  return typeof found === "string" ? found : english(message)
}

const translatedPlural = (n: number, one: string, many: string): string => {
  const found = settingNow().words[many]
  const form = pluralOf(n)
  if (found && typeof found !== "string") return found[form] ?? found.other ?? english(many)
  return english(form === "one" ? one : many)
}

const valueText = (value: Value): string => (typeof value === "number" ? numberText(value) : value)

const filled = (text: string, values: Readonly<Record<string, Value>>): string =>
  text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name]
    return value === undefined ? braces : valueText(value)
  })

/** Marks a message that stands in a constant and is said later, by `t`: tests find it here. */
export const m = <const Message extends string>(message: Message): Message => message

/**
 * A message in the reader's language. English stands in the code and is the key; `words/<language>/` has the others.
 * Numbers among the values are written as the language writes them.
 */
export const t = <const Message extends string>(message: Message, ...[values]: Values<Message>): string =>
  filled(translated(message), values ?? {})

/** As `t`, in the plural form that `n` takes; `{n}` is the number. `many` is the key. */
export const tn = (
  n: number,
  one: string,
  many: string,
  values: Readonly<Record<string, Value>> = {},
): string => filled(translatedPlural(n, one, many), { n, ...values })

type Part = ComponentChildren | ((inside: ComponentChildren) => ComponentChildren)
interface SayProps {
  /** The message: `{name}` takes the part of this name, `<b>…</b>` wraps what stands inside by the part `b`. */
  say: string
  /** Makes it a plural message by the part `n`: what is said of one. */
  one?: string
  [part: string]: Part
}

const TOKENS = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/gs

const partsOf = (text: string, parts: Readonly<Record<string, Part>>): ComponentChildren[] => {
  const out: ComponentChildren[] = []
  let from = 0
  for (const token of text.matchAll(TOKENS)) {
    const [whole, name = "", wrapper, inside = ""] = token
    if (token.index > from) out.push(text.slice(from, token.index))
    from = token.index + whole.length
    const part = parts[wrapper ?? name]
    if (wrapper !== undefined)
      out.push(typeof part === "function" ? part(partsOf(inside, parts)) : partsOf(inside, parts))
    else if (typeof part === "number") out.push(numberText(part))
    else out.push(typeof part === "function" ? part(null) : (part ?? whole))
  }
  if (from < text.length) out.push(text.slice(from))
  return out
}

/** A message with nodes in it. `<T say="<b>{name}</b> rose" name={name} b={(x) => <b>{x}</b>} />` */
export const T = ({ say, one, ...parts }: SayProps) => {
  const text =
    one === undefined
      ? translated(say)
      : translatedPlural(typeof parts.n === "number" ? parts.n : 0, one, say)
  return <>{partsOf(text, parts)}</>
}
