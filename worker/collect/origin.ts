/** Any run of one origin's labels or digits: `*.` stands for one sub-domain or several, `:*` for any port. */
const matches = (origin: string, pattern: string): boolean => {
  if (!pattern.includes("*")) return origin === pattern
  const anyPort = pattern.endsWith(":*")
  const wanted = anyPort ? pattern.slice(0, -2) : pattern
  const given = anyPort ? origin.replace(/:\d+$/, "") : origin
  const [scheme, domain] = wanted.split("*")
  if (domain === undefined) return given === wanted
  return given.startsWith(scheme ?? "") && given.endsWith(domain) && given.length > wanted.length - 1
}

/** Whether an origin, as browsers state it, is one of the list: see `OriginPattern` for what may stand there. */
export const isExpected = (origin: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => matches(origin.toLowerCase(), pattern))
