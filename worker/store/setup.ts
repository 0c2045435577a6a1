import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, MemberId, type SiteKey, TouchpointId } from "../../shared/ids.ts"
import type { PolicyInput } from "../../shared/policy.ts"
import type { TouchpointSetup } from "../../shared/touchpoint.ts"
import type { Role } from "./members.ts"

/** What a business is made of, before it has people and touchpoints. */
export interface NewBusiness {
  name: string
  siteKey: SiteKey
  timeZone: string
  /** What differs from the defaults. */
  policy: PolicyInput
}

export interface NewMember {
  name: string
  email: string
  role: Role
}

export interface NewTouchpoint {
  setup: TouchpointSetup
  ownerId: MemberId | null
  /** Order within its stage, from 0. */
  position: number
}

/** @throws what D1 throws: also when the site key is taken. */
export const createBusiness = async (
  db: D1Database,
  { name, siteKey, timeZone, policy }: NewBusiness,
  createdAt: number,
): Promise<BusinessId> =>
  idOf(
    BusinessId,
    db
      .prepare(
        "INSERT INTO businesses (name, site_key, time_zone, policy, created_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
      )
      .bind(name, siteKey, timeZone, JSON.stringify(policy), createdAt),
  )

/** @throws what D1 throws: also when the business has a member with this e-mail address. */
export const createMember = async (
  db: D1Database,
  businessId: BusinessId,
  { name, email, role }: NewMember,
  createdAt: number,
): Promise<MemberId> =>
  idOf(
    MemberId,
    db
      .prepare(
        "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
      )
      .bind(businessId, name, email, role, createdAt),
  )

/**
 * The owner must be a member of the same business: another's is refused as no owner at all. Where votes named the
 * touchpoint before, the row that waits for it becomes it.
 */
const CREATE_TOUCHPOINT = `
INSERT INTO touchpoints (business_id, slug, state, name, stage, kind, critical, expectation, owner_id, question,
  position, created_at, target)
VALUES (?1, ?2, 'live', ?3, ?4, ?5, ?6, ?7,
  (SELECT id FROM members WHERE business_id = ?1 AND id = ?8 AND left_at IS NULL), ?9, ?10, ?11, ?12)
ON CONFLICT (business_id, slug) DO UPDATE SET state = 'live', name = excluded.name, stage = excluded.stage,
  kind = excluded.kind, critical = excluded.critical, expectation = excluded.expectation,
  owner_id = excluded.owner_id, question = excluded.question, position = excluded.position,
  created_at = excluded.created_at, target = excluded.target, dismissed_at = NULL
WHERE state = 'waiting'
RETURNING id`

/**
 * Votes that were held because nobody had created it stay held: `open-waiting.ts` releases them too.
 *
 * @throws what D1 throws; also when the business has a touchpoint of this slug that does not wait
 */
export const createTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  { setup, ownerId, position }: NewTouchpoint,
  createdAt: number,
): Promise<TouchpointId> => {
  const { slug, name, stage, kind, critical, expectation, target, question } = setup
  return idOf(
    TouchpointId,
    db
      .prepare(CREATE_TOUCHPOINT)
      .bind(
        businessId,
        slug,
        name,
        stage,
        kind,
        Number(critical),
        expectation,
        ownerId,
        JSON.stringify(question),
        position,
        createdAt,
        target,
      ),
  )
}

const idOf = async <Schema extends v.GenericSchema<unknown, number>>(
  schema: Schema,
  insert: D1PreparedStatement,
): Promise<v.InferOutput<Schema>> => v.parse(schema, await insert.first("id"))
