import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import { GROUPINGS } from "../store/pulse-groups.ts"
import { LocalDay } from "./local-day.ts"

/** Days in one answer: three years, leap day included. */
const RANGE_MAX_DAYS = 1096
/** Four whole weeks: every weekday counts the same. */
const DEFAULT_RANGE_DAYS = 28

/** The query of `GET /v1/pulse`. Without `to` it ends today, without `from` it is 28 days long, both local. */
export const pulseQuery = (today: number) =>
  v.pipe(
    v.object({
      touchpoint: Slug,
      from: v.optional(LocalDay),
      to: v.optional(LocalDay),
      by: v.optional(v.picklist(GROUPINGS, `must be one of ${GROUPINGS.join(", ")}`)),
    }),
    v.transform(({ touchpoint, from, to = today, by }) => ({
      touchpoint,
      from: from ?? to - DEFAULT_RANGE_DAYS + 1,
      to,
      by,
    })),
    v.forward(
      v.check(({ from, to }) => from <= to, "must not be after “to”"),
      ["from"],
    ),
    v.forward(
      v.check(({ from, to }) => to - from < RANGE_MAX_DAYS, `must be within ${RANGE_MAX_DAYS} days of “to”`),
      ["from"],
    ),
  )
