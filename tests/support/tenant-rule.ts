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

/**
 * Every statement that touches a tenant's table names the business it is for: in its columns when it inserts, in a
 * comparison otherwise. Fragments that are joined to a statement count on their own.
 */
export const queriesNameTheirBusiness =
  (tables: readonly string[], exceptions: readonly TenantException[]): Rule =>
  (path, source) => {
    if (!path.startsWith("worker/store/") || !path.endsWith(".ts")) return []
    const touched = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE)\\s+(${tables.join("|")})\\b`, "g")
    return readSource(source).literals.flatMap((literal) =>
      [...literal.matchAll(touched)].flatMap(([, verb, table]) => {
        const named =
          verb === "INTO"
            ? /\bbusiness_id\b/
            : /\bbusiness_id\s*(?:=|IN\b)|=\s*(?:\w+\.)?business_id\b|\(\s*business_id\b/
        const excused = exceptions.some((exception) => exception.file === path && exception.table === table)
        return named.test(literal) || excused ? [] : [`${verb} ${table} names no business_id`]
      }),
    )
  }
