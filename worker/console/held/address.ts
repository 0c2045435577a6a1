import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { HeldRule } from "../../../shared/outcome.ts"
import type { HeldCursor } from "../../store/held-votes.ts"
import { readable } from "../read-address.ts"

/** Where the touchpoint that votes wait for is created. */
export const CREATE_PATH = "/held/touchpoints"

/** An audit entry's id, as addresses and forms have it; 0: nothing was decided. */
export const EntryId = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** “1763800000000.12.019ab…”: the last vote of a page, where the next one goes on. */
const Cursor = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}\.\d{1,15}\.[0-9a-f]{32}$/),
  v.transform((text): HeldCursor => {
    const [at, touchpointId, id = ""] = text.split(".")
    return { at: Number(at), touchpointId: Number(touchpointId), id }
  }),
)

/** What the address of a page of held votes says. What can't be read is left out: the page is the same without. */
export const HeldQuery = v.object({
  touchpoint: readable(Slug),
  /** All votes that one rule holds. */
  rule: readable(HeldRule),
  after: readable(Cursor),
  /** The entry of the decision that was just made. */
  decided: readable(EntryId),
})
export type HeldQuery = v.InferOutput<typeof HeldQuery>

/** The address of a page of held votes. */
export const heldAddress = ({ touchpoint, rule, after, decided }: Partial<HeldQuery>): string => {
  const query = new URLSearchParams()
  if (rule !== undefined) query.set("rule", rule)
  if (touchpoint !== undefined) query.set("touchpoint", touchpoint)
  if (after !== undefined) query.set("after", `${after.at}.${after.touchpointId}.${after.id}`)
  if (decided !== undefined) query.set("decided", String(decided))
  return query.size === 0 ? "/held" : `/held?${query}`
}
