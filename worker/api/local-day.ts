import * as v from "valibot"
import { dateToDay } from "../../shared/local-time.ts"

/** A local day in a query: “2026-11-22” → days since 1970-01-01. */
export const LocalDay = v.pipe(
  v.string(),
  v.transform(dateToDay),
  v.number("must be a date that exists, like 2026-11-22"),
)
