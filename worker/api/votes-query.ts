import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import { HELD_RULES, VOTE_STATES } from "../../shared/outcome.ts"
import { LocalDay } from "./local-day.ts"
import { Cursor } from "./votes-cursor.ts"

/** Rows in one answer: a busy touchpoint's year, in as few reads as D1 grants any request (`store/read-votes.ts`). */
export const PAGE_MAX_ROWS = 100_000
export const PAGE_USUAL_ROWS = 1000

/** Each row an object on a line of its own, or a row of a table with a header. */
export const FORMATS = ["ndjson", "csv"] as const
export type Format = (typeof FORMATS)[number]

const LIMIT_RANGE = `must be a whole number from 1 to ${PAGE_MAX_ROWS}`
const Limit = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}$/, LIMIT_RANGE),
  v.transform(Number),
  v.minValue(1, LIMIT_RANGE),
  v.maxValue(PAGE_MAX_ROWS, LIMIT_RANGE),
)

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  v.picklist(words, `must be one of ${words.join(", ")}`)

/** The query of `GET /v1/votes`. All of it may be absent: then it is the first page of the whole ledger. */
export const VotesQuery = v.pipe(
  v.object({
    touchpoint: v.optional(Slug),
    from: v.optional(LocalDay),
    to: v.optional(LocalDay),
    outcome: v.optional(oneOf(VOTE_STATES)),
    why: v.optional(oneOf(HELD_RULES)),
    limit: v.optional(Limit, String(PAGE_USUAL_ROWS)),
    after: v.optional(Cursor),
    format: v.optional(oneOf(FORMATS)),
  }),
  v.forward(
    v.check(({ from, to }) => from === undefined || to === undefined || from <= to, "must not be after “to”"),
    ["from"],
  ),
)
