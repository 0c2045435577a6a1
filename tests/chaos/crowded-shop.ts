import type { D1Database } from "@cloudflare/workers-types"
import { WAITING_NEW_MAX } from "../../shared/limits.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import type { SeededRandom } from "../support/seeded-random.ts"
import { type BookedVote, tap, toInput } from "./vote-book.ts"

/**
 * A business whose waiting room is full. While D1 is away nobody knows that: votes for one more unknown touchpoint are
 * acknowledged and queued like any others, and must not be lost when it turns out that there is no room for them.
 */
const KEY = "lt_crowded"
const VISITS = 5

export const openCrowdedShop = async (db: D1Database): Promise<MadeBusiness> => {
  const shop = await makeBusiness(db, { siteKey: KEY })
  await db
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)
       INSERT INTO touchpoints (business_id, slug, state, created_at) SELECT ?1, 'crowd-' || n, 'waiting', ?3 FROM numbers`,
    )
    .bind(shop.id, WAITING_NEW_MAX, Date.now())
    .run()
  return shop
}

/** Its customers' votes, and answers they should not have got. */
export interface Visited {
  book: BookedVote[]
  wrongAnswers: string[]
}

/** Some customers of that shop, each with a vote that has a place and one that has none; all must be told: queued. */
export const visitCrowdedShop = async (url: URL, random: SeededRandom): Promise<Visited> => {
  const { book, wrongAnswers }: Visited = { book: [], wrongAnswers: [] }
  for (let visit = 1; visit <= VISITS; visit += 1) {
    const [placed, unplaced] = ["checkout", `late-${visit}`].map((touchpoint) => ({
      ...tap(KEY, random, Date.now()),
      touchpoint,
    }))
    const votes = visit === 1 ? [unplaced] : [placed, unplaced]
    const sent = votes.filter((vote) => vote !== undefined)
    const response = await fetch(new URL("/v1/votes", url), {
      method: "POST",
      body: JSON.stringify({ key: KEY, votes: sent.map((vote) => toInput({ vote, rev: 1 })) }),
    })
    if (response.status !== 202) wrongAnswers.push(`${response.status} ${await response.text()}`)
    book.push(...sent.map((vote) => ({ ...vote, ackedRev: 1 })))
  }
  return { book, wrongAnswers }
}

/** As when a day has gone by: the waiting room takes new names again. */
export const makeRoom = async (db: D1Database, { id }: MadeBusiness): Promise<void> => {
  await db
    .prepare("UPDATE touchpoints SET created_at = 0 WHERE business_id = ?1 AND state = 'waiting'")
    .bind(id)
    .run()
}
