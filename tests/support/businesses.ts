import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { Stage } from "../../shared/journey.ts"
import type { PolicyInput } from "../../shared/policy.ts"
import { DEFAULT_LABELS, DEFAULT_QUESTION, Question } from "../../shared/touchpoint.ts"
import { claimSiteKey, siteKeyOfTest } from "./site-keys.ts"

/** A business as tests want it: everything has a default. */
export interface BusinessFixture {
  siteKey?: string
  timeZone?: string
  policy?: PolicyInput
  touchpoints?: readonly (string | TouchpointFixture)[]
}

export interface TouchpointFixture {
  slug: string
  stage?: Stage
  state?: "live" | "archived"
  critical?: boolean
  question?: v.InferInput<typeof Question>
}

/** A business in the database, with the row ids of what belongs to it. */
export interface MadeBusiness {
  id: number
  siteKey: string
  /** An admin, named Ada. */
  memberId: number
  /** By slug. */
  touchpointIds: Record<string, number>
}

/** Tests vote a lot from one machine, in a headless browser. */
const LENIENT: PolicyInput = { visitorCap: null, heldAgents: ["crawler"] }

const FIXTURE_QUESTION = v.parse(Question, {
  question: DEFAULT_QUESTION,
  love: { label: DEFAULT_LABELS.love, reasons: [{ slug: "friendly", label: "Friendly" }] },
  hate: { label: DEFAULT_LABELS.hate, reasons: [{ slug: "slow", label: "Slow" }] },
})

const idOf = async (db: D1Database, sql: string, values: unknown[]): Promise<number> => {
  const row = await db
    .prepare(`${sql} RETURNING id`)
    .bind(...values)
    .first<{ id: number }>()
  if (!row) throw new Error(`wrote nothing: ${sql}`)
  return row.id
}

/** Creates a business (in UTC, with the touchpoint `checkout` and the test's own site key) and an admin. */
export const makeBusiness = async (db: D1Database, fixture: BusinessFixture = {}): Promise<MadeBusiness> => {
  const {
    siteKey = siteKeyOfTest(),
    timeZone = "UTC",
    policy = LENIENT,
    touchpoints = ["checkout"],
  } = fixture
  claimSiteKey(siteKey)
  const id = await idOf(
    db,
    "INSERT INTO businesses (name, site_key, time_zone, policy, created_at) VALUES (?, ?, ?, ?, 0)",
    [`Business ${siteKey}`, siteKey, timeZone, JSON.stringify(policy)],
  )
  const memberId = await idOf(
    db,
    "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?, 'Ada', ?, 'admin', 0)",
    [id, `ada@${siteKey.replace("_", "-")}.example`],
  )
  const touchpointIds: Record<string, number> = {}
  for (const [position, given] of touchpoints.entries()) {
    const touchpoint: TouchpointFixture = typeof given === "string" ? { slug: given } : given
    touchpointIds[touchpoint.slug] = await idOf(
      db,
      `INSERT INTO touchpoints (business_id, slug, state, name, stage, kind, critical, owner_id, question, position, created_at)
       VALUES (?, ?, ?, ?, ?, 'active', ?, ?, ?, ?, 0)`,
      [
        id,
        touchpoint.slug,
        touchpoint.state ?? "live",
        `The ${touchpoint.slug}`,
        touchpoint.stage ?? "core",
        touchpoint.critical ? 1 : 0,
        memberId,
        JSON.stringify(touchpoint.question ?? FIXTURE_QUESTION),
        position,
      ],
    )
  }
  return { id, siteKey, memberId, touchpointIds }
}
