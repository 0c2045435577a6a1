import type { SiteKey } from "../../shared/ids.ts"
import type { Env } from "../env.ts"
import type { Visitor } from "./visitor.ts"

/** Touchpoints of one request that are looked at: more is a kiosk's day plan at most. */
const TOUCHPOINTS_LOOKED_AT = 10

/**
 * Whether one more request is too much: of this visitor, or at one of these touchpoints, at the location it came in at.
 * The limiters never see an address; their limits stand in wrangler.toml. One that fails lets pass.
 */
export const isTooMuch = async (
  { VISITOR_LIMIT, TOUCHPOINT_LIMIT }: Pick<Env, "VISITOR_LIMIT" | "TOUCHPOINT_LIMIT">,
  key: SiteKey,
  visitor: Visitor | undefined,
  slugs: readonly string[],
): Promise<boolean> => {
  const touchpoints = [...new Set(slugs)].slice(0, TOUCHPOINTS_LOOKED_AT)
  const asked = [
    visitor && VISITOR_LIMIT?.limit({ key: visitor.hash }),
    ...touchpoints.map((slug) => TOUCHPOINT_LIMIT?.limit({ key: `${key}/${slug}` })),
  ]
  const answers = await Promise.allSettled(asked)
  return answers.some((answer) => answer.status === "fulfilled" && answer.value?.success === false)
}
