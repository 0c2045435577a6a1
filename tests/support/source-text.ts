/** A source file seen three ways, so that a rule about code is not fooled by comments or text. */
export interface SourceText {
  /** Comments blanked, everything else as it stands. */
  code: string
  /** Comments and the insides of strings blanked: only what runs. `${…}` in templates stays. */
  bare: string
  /** The insides of all strings and templates; an embedded `${…}` is left as written. */
  literals: string[]
}

const blank = (text: string) => text.replace(/[^\n]/g, " ")

/** After these a slash begins a regular expression, not a division. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%<>~^\n]|\breturn|\btypeof|=>)\s*$/

const endOfRegex = (source: string, start: number): number => {
  let inClass = false
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source[at]
    if (char === "\n") return start + 1
    if (char === "\\") at += 1
    else if (char === "[") inClass = true
    else if (char === "]") inClass = false
    else if (char === "/" && !inClass) return at + 1
  }
  return start + 1
}

const endOfString = (source: string, start: number): number => {
  const quote = source[start]
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1
    else if (source[at] === quote) return at + 1
    // An apostrophe in JSX text opens nothing.
    else if (source[at] === "\n") return start + 1
  }
  return start + 1
}

/** Where the `${` at `start` is closed, strings inside it skipped. */
const endOfHole = (source: string, start: number): number => {
  let depth = 0
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source[at]
    if (char === "{") depth += 1
    else if (char === "}") {
      depth -= 1
      if (depth === 0) return at + 1
    } else if (char === '"' || char === "'") at = endOfString(source, at) - 1
    else if (char === "`") at = endOfTemplate(source, at) - 1
  }
  return source.length
}

const endOfTemplate = (source: string, start: number): number => {
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1
    else if (source[at] === "`") return at + 1
    else if (source[at] === "$" && source[at + 1] === "{") at = endOfHole(source, at) - 1
  }
  return source.length
}

const bareTemplate = (template: string): string => {
  let bare = "`"
  for (let at = 1; at < template.length - 1; at += 1) {
    const isHole = template[at] === "$" && template[at + 1] === "{"
    const end = isHole ? endOfHole(template, at) : at + 1
    const part = template.slice(at, end)
    bare += isHole ? part : blank(part)
    at = end - 1
  }
  return `${bare}\``
}

/** Takes TypeScript apart as far as the rules of the house need it; not a parser. */
export const readSource = (source: string): SourceText => {
  let code = ""
  let bare = ""
  const literals: string[] = []
  let at = 0
  const take = (end: number, asCode: (text: string) => string, asBare: (text: string) => string) => {
    const text = source.slice(at, end)
    code += asCode(text)
    bare += asBare(text)
    at = end
  }
  const same = (text: string) => text
  const quoted = (text: string) => text[0] + blank(text.slice(1, -1)) + text.at(-1)
  while (at < source.length) {
    const char = source[at] ?? ""
    const next = source[at + 1]
    if (char === "/" && next === "/") {
      const end = source.indexOf("\n", at)
      take(end < 0 ? source.length : end, blank, blank)
    } else if (char === "/" && next === "*") {
      const end = source.indexOf("*/", at + 2)
      take(end < 0 ? source.length : end + 2, blank, blank)
    } else if (char === "/" && BEFORE_REGEX.test(code.slice(-20))) {
      take(endOfRegex(source, at), same, blank)
    } else if (char === '"' || char === "'") {
      const end = endOfString(source, at)
      if (end > at + 1) literals.push(source.slice(at + 1, end - 1))
      take(end, same, end > at + 1 ? quoted : same)
    } else if (char === "`") {
      const end = endOfTemplate(source, at)
      literals.push(source.slice(at + 1, end - 1))
      take(end, same, bareTemplate)
    } else take(at + 1, same, same)
  }
  return { code, bare, literals }
}

/** One import or re-export: from where, and whether it vanishes when types are stripped. */
export interface Import {
  from: string
  typeOnly: boolean
}

const FROM = /\b(?:import|export)\s+(type\s)?[\w\s{},*$]*?\bfrom\s*["']([^"']+)["']/g
const BARE_OR_LAZY = /\bimport\s*\(?\s*["']([^"']+)["']/g

export const importsOf = ({ code }: SourceText): Import[] => [
  ...Array.from(code.matchAll(FROM), ([, type, from]) => ({
    from: from ?? "",
    typeOnly: type !== undefined,
  })),
  ...Array.from(code.matchAll(BARE_OR_LAZY), ([, from]) => ({ from: from ?? "", typeOnly: false })),
]
