import * as v from "valibot"
import { MemberId } from "../../shared/ids.ts"
import type { AuditScope } from "../store/audit.ts"
import { actionsOf, LOG_KINDS } from "./log-kinds.ts"
import { RowNumber, readable } from "./read-address.ts"

/** What the house does on its schedule is nobody's. */
const HOUSE = "house"

/** What of the log an address asks for; what it does not say readably, it does not say. */
export const LogQuery = v.object({
  before: readable(RowNumber),
  by: readable(v.union([v.literal(HOUSE), v.pipe(RowNumber, MemberId)])),
  kind: readable(v.picklist(LOG_KINDS)),
})
export type LogQuery = v.InferOutput<typeof LogQuery>

export const scopeOf = ({ before, by, kind }: LogQuery): AuditScope => ({
  before,
  by: by === HOUSE ? null : by,
  actions: kind && actionsOf(kind),
})

/** The address of a part of the log, as a page or as a table. */
export const logAddress = (query: Partial<LogQuery>, path: "/log" | "/log.csv" = "/log"): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, `${value}`)
  return params.size > 0 ? `${path}?${params}` : path
}
