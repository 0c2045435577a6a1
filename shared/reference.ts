import * as v from "valibot"

/** The end of a vote's id, all of it random there: what the author of a comment can quote. */
const DIGITS = 8

/** As people read it out and type it: `3F9A 72C1`, `3f9a-72c1`, with O for 0 and I for 1. Eight upper-case digits. */
export const Reference = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .replace(/[\s.#-]/g, "")
      .toUpperCase()
      .replaceAll("O", "0")
      .replace(/[IL]/g, "1"),
  ),
  v.regex(/^[0-9A-F]{8}$/, "must be eight digits 0–9 and letters A–F, like “3F9A 72C1”"),
  v.brand("Reference"),
)
export type Reference = v.InferOutput<typeof Reference>

/** The reference of a vote, by its id as a UUID or as 32 hexadecimal digits. */
export const referenceOf = (id: string): string => id.slice(-DIGITS).toUpperCase()

/** “3F9A 72C1”: in halves it is read out and compared more easily. */
export const sayReference = (reference: string): string => reference.replace(/(?=.{4}$)/, " ")
