import type { Rule } from "./house-rules.ts"
import { readSource } from "./source-text.ts"
import { listItems, type SqlScope, scopesOf } from "./sql-scopes.ts"

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
  literal
    .replace(/\$\{(\w+)\}/g, (_, name) => filledIn(named.get(name) ?? "", named))
    .replace(/\$\{[^}]*\}/g, " ")

/** What a caller hands over that belongs to one business: its id, its site key, the hash of one of its tokens. */
const BOUND = /(?:\b(\w+)\.)?\b(?:business_id|site_key|token_hash)\s*=\s*\+?\?\d/g
const EQUAL_COLUMNS = /\b(\w+)\.(\w+)\s*=\s*(\w+)\.(\w+)\b/g
/** Columns that lead from a row to another of the same business. */
const WITHIN_A_BUSINESS = ["business_id", "member_id"]

/** The names, of the scope's tables and of those around it, whose rows are of the business that the caller names. */
const tiedNames = (text: string, own: readonly string[], around: readonly string[]): string[] => {
  const tied = new Set(around.filter((name) => !own.includes(name)))
  for (const [, name] of text.matchAll(BOUND)) for (const each of name ? [name] : own) tied.add(each)
  const joins = Array.from(text.matchAll(EQUAL_COLUMNS)).filter(([, , left = "", , right = ""]) =>
    [left, right].some((column) => WITHIN_A_BUSINESS.includes(column)),
  )
  // A chain of joins is as long as the list at most, whatever order it is written in.
  for (const _ of joins) {
    for (const [, left = "", , right = ""] of joins) {
      if (tied.has(left)) tied.add(right)
      if (tied.has(right)) tied.add(left)
    }
  }
  return [...tied]
}

/** Whether the inserted `business_id` is a parameter. */
const insertsBoundBusiness = (columnsAndOn: string): boolean => {
  const [, columns = "", rest = ""] = /^\s*\(([^)]*)\)([\s\S]*)$/.exec(columnsAndOn) ?? []
  const values = /^\s*(?:VALUES\s*\(|SELECT\b)([\s\S]*)$/.exec(rest)?.[1] ?? ""
  return /^\+?\?\d+$/.test(listItems(values)[listItems(columns).indexOf("business_id")] ?? "")
}

/** Every touch of a tenant's table in a scope and those nested in it that is tied to no business. */
const untied = (
  { text, nested }: SqlScope,
  tables: readonly string[],
  around: readonly string[],
): { verb: string; table: string }[] => {
  const touched = new RegExp(
    `(?:\\b(FROM|JOIN|INTO|UPDATE)\\s+|(,)\\s*(?=\\w+\\s+AS\\b))(${tables.join("|")})\\b(?:\\s+AS\\s+(\\w+))?`,
    "g",
  )
  const touches = Array.from(
    text.matchAll(touched),
    ({ index, 0: all, 1: verb = "FROM", 3: table = "", 4: alias }) => ({
      verb,
      table,
      name: alias ?? table,
      rest: text.slice(index + all.length),
    }),
  )
  const tied = tiedNames(
    text,
    touches.map(({ name }) => name),
    around,
  )
  return [
    ...touches.filter(({ verb, name, rest }) =>
      verb === "INTO" ? !insertsBoundBusiness(rest) : !tied.includes(name),
    ),
    ...nested.flatMap((scope) => untied(scope, tables, tied)),
  ]
}

/**
 * Every statement that touches a tenant's table says by a parameter which business it is for: in its columns when it
 * inserts, in a comparison otherwise. Joins and nested queries may pass that on, each table of them for itself.
 */
export const queriesNameTheirBusiness =
  (tables: readonly string[], exceptions: readonly TenantException[]): Rule =>
  (path, source) => {
    if (!path.startsWith("worker/store/") || !path.endsWith(".ts")) return []
    const { literals, code } = readSource(source)
    const named = namedTexts(code)
    return literals
      .flatMap((literal) => scopesOf(filledIn(literal, named)))
      .flatMap((scope) => untied(scope, tables, []))
      .filter(
        ({ table }) => !exceptions.some((exception) => exception.file === path && exception.table === table),
      )
      .map(({ verb, table }) => `${verb} ${table} names no business`)
  }
