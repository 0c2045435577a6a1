import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../../shared/ids.ts"
import { Stage } from "../../../shared/journey.ts"
import { findChange } from "../../store/change-fields.ts"
import type { JourneyTouchpoint } from "../../store/read-journey.ts"
import { saidOf } from "../read-address.ts"

/** What became of the last move, as the address says and the log bears out. */
export type Moved =
  | { tag: "moved"; name: string; stage: Stage; entry: number }
  | { tag: "put back" }
  | { tag: "overtaken" }

const Query = saidOf(["overtaken"])

const To = v.object({ spot: v.object({ stage: Stage }) })

export const movedOf = async (
  db: D1Database,
  businessId: BusinessId,
  query: Readonly<Record<string, string>>,
  touchpoints: readonly JourneyTouchpoint[],
): Promise<Moved | undefined> => {
  const { entry, said } = v.parse(Query, query)
  if (said) return { tag: said }
  if (entry === undefined) return undefined
  const change = await findChange(db, businessId, "reorder", entry)
  const to = v.safeParse(To, change?.after)
  const named = touchpoints.find(({ slug }: { slug: Slug }) => slug === change?.touchpoint)
  if (!change || !to.success || !named) return undefined
  if (change.undoes !== undefined) return { tag: "put back" }
  return { tag: "moved", name: named.name, stage: to.output.spot.stage, entry }
}
