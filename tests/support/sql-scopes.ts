/** One SELECT, or the statement itself, without the queries nested in it. */
export interface SqlScope {
  /** Its own text: each nested query stands there as an empty pair of brackets. */
  text: string
  /** Queries nested in it, which may name what it joins. */
  nested: SqlScope[]
}

const endOfBracket = (sql: string, start: number): number => {
  let depth = 0
  for (let at = start; at < sql.length; at += 1) {
    if (sql[at] === "(") depth += 1
    else if (sql[at] === ")") depth -= 1
    if (depth === 0) return at + 1
  }
  return sql.length
}

/** Takes a statement apart into its queries, the parts of a UNION included; not a parser. */
export const scopesOf = (sql: string): SqlScope[] => {
  let text = ""
  const queries: string[] = []
  for (let at = 0; at < sql.length; at += 1) {
    if (sql[at] === "(" && /^\(\s*(?:SELECT|WITH)\b/.test(sql.slice(at))) {
      const end = endOfBracket(sql, at)
      // By its number a query is found again in its part of a UNION.
      text += `(§${queries.length})`
      queries.push(sql.slice(at + 1, end - 1))
      at = end - 1
    } else text += sql[at]
  }
  return text.split(/\bUNION(?:\s+ALL)?\b/).map((part) => ({
    text: part.replace(/§\d+/g, ""),
    nested: Array.from(part.matchAll(/§(\d+)/g)).flatMap(([, index]) =>
      scopesOf(queries[Number(index)] ?? ""),
    ),
  }))
}

/** A list at the start of `text`, up to the bracket or keyword that ends it, cut at its own commas. */
export const listItems = (text: string): string[] => {
  const items = [""]
  let depth = 0
  for (const char of text) {
    if (char === "(") depth += 1
    else if (char === ")") depth -= 1
    if (depth < 0) break
    if (char === "," && depth === 0) items.push("")
    else items[items.length - 1] += char
  }
  return items.map((item) => item.trim())
}
