import { VOTE_AGE_MAX_MS } from "../../shared/limits.ts"
import type { HeldRule } from "../../shared/outcome.ts"

/** What the rules may look at: facts of one vote, gathered beforehand. */
export interface Facts {
  touchpointState: "live" | "waiting" | "archived"
  /** Epoch ms, clock error taken out. */
  at: number
  receivedAt: number
}

/** Each rule tells whether it holds the vote. The first that does gives its name; none: the vote is counted. */
const RULES: readonly (readonly [HeldRule, (facts: Facts) => boolean])[] = [
  ["unknown-touchpoint", ({ touchpointState }) => touchpointState === "waiting"],
  ["too-old", ({ at, receivedAt }) => receivedAt - at > VOTE_AGE_MAX_MS],
]

/** The rule that holds a vote; null: counted. */
export const heldBy = (facts: Facts): HeldRule | null => RULES.find(([, holds]) => holds(facts))?.[0] ?? null
