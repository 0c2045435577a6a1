import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { STAGES, Stage } from "../../shared/journey.ts"
import { Role } from "./members.ts"

const Member = v.pipe(
  v.object({
    id: MemberId,
    name: v.string(),
    email: v.string(),
    role: Role,
    created_at: v.number(),
    last_seen_at: v.nullable(v.number()),
  }),
  v.transform(({ created_at, last_seen_at, ...row }) => ({
    ...row,
    joinedAt: created_at,
    lastSeenAt: last_seen_at,
  })),
)
/** Somebody of a business. `lastSeenAt` is at most an hour behind; null: never signed in. */
export type TeamMember = v.InferOutput<typeof Member>

const Touchpoint = v.pipe(
  v.object({ slug: Slug, name: v.string(), stage: Stage, owner_id: v.nullable(MemberId) }),
  v.transform(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id })),
)
/** A live touchpoint and whose it is; null: nobody's. */
export type OwnedTouchpoint = v.InferOutput<typeof Touchpoint>

export interface Team {
  /** Admins first, then by name. */
  members: TeamMember[]
  /** In the journey's order. */
  touchpoints: OwnedTouchpoint[]
}

const STAGE_ORDER = `CASE stage ${STAGES.map((stage, order) => `WHEN '${stage}' THEN ${order}`).join(" ")} END`

/** Who is there, and who owns what. */
export const readTeam = async (db: D1Database, businessId: BusinessId): Promise<Team> => {
  const [members, touchpoints] = await db.batch([
    db
      .prepare(
        `SELECT id, name, email, role, created_at, last_seen_at FROM members
         WHERE business_id = ?1 AND left_at IS NULL ORDER BY role <> 'admin', name, id`,
      )
      .bind(businessId),
    db
      .prepare(
        `SELECT t.slug, t.name, t.stage, m.id AS owner_id FROM touchpoints AS t
         LEFT JOIN members AS m ON m.business_id = t.business_id AND m.id = t.owner_id AND m.left_at IS NULL
         WHERE t.business_id = ?1 AND t.state = 'live' ORDER BY ${STAGE_ORDER}, t.position, t.id`,
      )
      .bind(businessId),
  ])
  return {
    members: v.parse(v.array(Member), members?.results),
    touchpoints: v.parse(v.array(Touchpoint), touchpoints?.results),
  }
}
