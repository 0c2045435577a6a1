import type { SiteKey } from "../../shared/ids.ts"
import type { Env } from "../env.ts"
import { recent } from "./recent.ts"
import type { Visitor } from "./visitor.ts"

type Limiters = Pick<Env, "VISITOR_LIMIT" | "TOUCHPOINT_LIMIT">

/** Touchpoints of one request that are looked at: more is a kiosk's day plan at most. */
const TOUCHPOINTS_LOOKED_AT = 10
/** Names that one isolate keeps count of; whom it forgets starts again. */
const NAMES_MAX = 10_000
/** Votes told to a limiter in one go, a tenth of what it allows: asking costs as much as storing a few votes. */
const VISITOR_STEP = 200
const TOUCHPOINT_STEP = 1000

interface Count {
  /** Votes that the limiter has not heard of. */
  untold: number
  /** It has said no: until it says yes again, it is asked at every request. */
  refused: boolean
}
const counts = recent<string, Count>(NAMES_MAX)

/** Counts votes, and asks the limiter when so many have come together. One that fails lets pass. */
const isRefused = async (
  limiter: Limiters["VISITOR_LIMIT"],
  name: string,
  votes: number,
  step: number,
): Promise<boolean> => {
  if (!limiter) return false
  const count = counts.get(name) ?? counts.set(name, { untold: 0, refused: false })
  count.untold += votes
  if (!count.refused && count.untold < step) return false
  const delta = count.untold
  count.untold = 0
  const answer = await limiter.limit({ key: name, delta }).catch(() => undefined)
  count.refused = answer?.success === false
  return count.refused
}

/**
 * Whether one more request is too much, by the votes in it: of this visitor (of this kiosk, where one has signed: a shop's
 * may all stand behind one address), or at one of these touchpoints, at the location it came in at. The limiters never see an address; their limits stand in wrangler.toml.
 */
export const isTooMuch = async (
  { VISITOR_LIMIT, TOUCHPOINT_LIMIT }: Limiters,
  key: SiteKey,
  visitor: Visitor | undefined,
  votes: readonly { touchpoint: string }[],
  device?: number,
): Promise<boolean> => {
  const bySlug = new Map<string, number>()
  for (const { touchpoint } of votes) bySlug.set(touchpoint, (bySlug.get(touchpoint) ?? 0) + 1)
  const sender = device === undefined ? visitor?.hash : `${key}//${device}`
  const answers = await Promise.all([
    sender !== undefined && isRefused(VISITOR_LIMIT, sender, votes.length, VISITOR_STEP),
    ...[...bySlug]
      .slice(0, TOUCHPOINTS_LOOKED_AT)
      .map(([slug, count]) => isRefused(TOUCHPOINT_LIMIT, `${key}/${slug}`, count, TOUCHPOINT_STEP)),
  ])
  return answers.includes(true)
}
