import type { Rule } from "./house-rules.ts"
import { readSource } from "./source-text.ts"

/** The tables whose rows belong to a business by a column of their own, as the migrations declare them. */
export const tenantTables = (migrations: string): string[] =>
  Array.from(migrations.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\)/g))
    .filter(([, , columns]) => /^\s*business_id\b/m.test(columns ?? ""))
    .map(([, table]) => table ?? "")

/** A statement of the store that rightly names no business, and why. */
export interface TenantException {
  file: string
  table: string
  why: string
}

/** Texts of the file that are named and put into others: `WHERE ${RANGE}`. */
const namedTexts = (code: string): Map<string, string> =>
  new Map(
    Array.from(code.matchAll(/\bconst (\w+) = (["`])([\s\S]*?)\2/g), ([, name, , text]) => [
      name ?? "",
      text ?? "",
    ]),
  )

/** A text with the texts it names put in; what a function or a condition puts in is not known here. */
const filledIn = (literal: string, named: Map<string, string>): string =>
  literal.replace(/\$\{(\w+)\}/g, (hole, name) => named.get(name) ?? hole)

/**
 * Every statement that touches a tenant's table names the business it is for: in its columns when it inserts, in a
 * comparison otherwise.
 */
export const queriesNameTheirBusiness =
  (tables: readonly string[], exceptions: readonly TenantException[]): Rule =>
  (path, source) => {
    if (!path.startsWith("worker/store/") || !path.endsWith(".ts")) return []
    const touched = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE)\\s+(${tables.join("|")})\\b`, "g")
    const { literals, code } = readSource(source)
    const named = namedTexts(code)
    return literals
      .map((literal) => filledIn(literal, named))
      .flatMap((literal) =>
        [...literal.matchAll(touched)].flatMap(([, verb, table]) => {
          const names =
            verb === "INTO"
              ? /\bbusiness_id\b/
              : /\bbusiness_id\s*(?:=|IN\b)|=\s*(?:\w+\.)?business_id\b|\(\s*business_id\b/
          const excused = exceptions.some((exception) => exception.file === path && exception.table === table)
          return names.test(literal) || excused ? [] : [`${verb} ${table} names no business_id`]
        }),
      )
  }
