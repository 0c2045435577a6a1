import * as v from "valibot"

/** What can't be read in an address is left out: the page is the same without. */
export const readable = <Schema extends v.GenericSchema<unknown, unknown>>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)

/** The number of a row, as addresses and forms have it. */
export const RowNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))

/** What an address says of the last write: its entry in the log, or one of these. */
export const saidOf = <const Tags extends readonly [string, ...string[]]>(tags: Tags) =>
  v.object({ entry: readable(RowNumber), said: readable(v.picklist(tags)) })
