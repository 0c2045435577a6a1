import type { D1Database } from "@cloudflare/workers-types"
import type { MemberId } from "../../shared/ids.ts"
import { mintSignInLink } from "../../worker/auth/sign-in-link.ts"
import type { Role } from "../../worker/store/members.ts"
import { type MadeBusiness, makeBusiness } from "./businesses.ts"
import { makeKiosk } from "./made-kiosk.ts"
import { cookieOf, FROM_OUR_PAGE } from "./member.ts"
import { siteKeyOfTest } from "./site-keys.ts"
import type { TestWorker } from "./start-worker.ts"
import { postVotes, vote } from "./votes.ts"

/** A business with somebody in each role, and a row of everything that people look at and change. */
export interface PeopledBusiness extends MadeBusiness {
  /** Stands in every text of the business: seen by another's member, it has leaked. */
  marker: string
  members: Record<Person, number>
  kioskId: number
  alertId: number
  wallId: number
  invitationId: number
  /** As the console names an API key. */
  keyId: string
}

const DAY_MS = 86_400_000
/** How much of a key's hash names it in an address. */
const KEY_ID_CHARS = 32

/** `owner` owns `checkout`; `other` owns `entry`. */
export const PEOPLE = ["admin", "owner", "other", "viewer"] as const
export type Person = (typeof PEOPLE)[number]

const ROLES: Record<Person, Role> = { admin: "admin", owner: "owner", other: "owner", viewer: "viewer" }

const addMember = async (db: D1Database, businessId: number, name: string, role: Role): Promise<number> => {
  const row = await db
    .prepare(
      "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?1, ?2, ?3, ?4, 0) RETURNING id",
    )
    .bind(businessId, name, `${name.toLowerCase().replace(" ", ".")}@people.example`, role)
    .first<{ id: number }>()
  if (!row) throw new Error("no member was made")
  return row.id
}

/** Votes of one business, from a browser or from what says to be another thing. */
const voteAt = async (
  worker: TestWorker,
  key: string,
  votes: Parameters<typeof postVotes>[1],
  headers: Record<string, string> = {},
): Promise<void> => {
  const answer = await postVotes(worker, votes, { key, headers })
  if (!answer.ok) throw new Error(`votes were answered ${answer.status}: ${await answer.text()}`)
}

/** @param marker a word that no other business of the test has, of letters only */
export const makePeopledBusiness = async (worker: TestWorker, marker: string): Promise<PeopledBusiness> => {
  const { db } = worker
  const mine = marker.toLowerCase()
  const siteKey = `${siteKeyOfTest()}${mine}`
  const business = await makeBusiness(db, {
    siteKey,
    touchpoints: [
      { slug: "checkout", critical: true },
      { slug: "entry", stage: "first" },
      { slug: `${mine}-gone`, stage: "last", state: "archived" },
    ],
  })
  await db.batch([
    db.prepare("UPDATE businesses SET name = ?2 WHERE id = ?1").bind(business.id, `${marker} business`),
    db.prepare("UPDATE members SET name = ?2 WHERE id = ?1").bind(business.memberId, `${marker} admin`),
    db
      .prepare("UPDATE touchpoints SET name = ?2 || ' ' || slug, expectation = ?2 WHERE business_id = ?1")
      .bind(business.id, marker),
  ])
  const members: Record<Person, number> = {
    admin: business.memberId,
    owner: await addMember(db, business.id, `${marker} owner`, ROLES.owner),
    other: await addMember(db, business.id, `${marker} other`, ROLES.other),
    viewer: await addMember(db, business.id, `${marker} viewer`, ROLES.viewer),
  }
  const ownedBy = db.prepare("UPDATE touchpoints SET owner_id = ?3 WHERE business_id = ?1 AND slug = ?2")
  await db.batch([
    ownedBy.bind(business.id, "checkout", members.owner),
    ownedBy.bind(business.id, "entry", members.other),
  ])
  const at = new Date().toISOString()
  await voteAt(worker, siteKey, [
    vote(1, { at, comment: `${marker} was lovely`, reason: "friendly", place: `${mine}-till` }),
    vote(2, { at, reaction: "hate", comment: `${marker} was slow`, contact: `${mine}@people.example` }),
    vote(3, { at, touchpoint: "entry", comment: `${marker} at the door` }),
    vote(4, { at, touchpoint: `${mine}-unknown` }),
  ])
  await voteAt(worker, siteKey, [vote(5, { at, reaction: "hate", comment: `${marker} held` })], {
    "user-agent": "Googlebot/2.1",
  })
  const kioskId = await makeKiosk(worker, business, { name: `${marker} kiosk`, place: `${mine}-till` })
  const now = Date.now()
  const apiKeyHash = crypto.getRandomValues(new Uint8Array(32))
  const [alert, wall, invitation] = await db.batch<{ id: number }>([
    db
      .prepare(
        "INSERT INTO alerts (business_id, kind, kiosk_id, since, opened_at) VALUES (?1, 'kiosk-dark', ?2, ?3, ?3) RETURNING id",
      )
      .bind(business.id, kioskId, now),
    db
      .prepare(
        "INSERT INTO walls (business_id, token_hash, settings, created_by, created_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
      )
      .bind(
        business.id,
        crypto.getRandomValues(new Uint8Array(32)),
        JSON.stringify({ name: `${marker} wall` }),
        business.memberId,
        now,
      ),
    db
      .prepare(
        `INSERT INTO invitations (business_id, token_hash, email, role, invited_by, created_at, expires_at)
         VALUES (?1, ?2, ?3, 'viewer', ?4, ?5, ?6) RETURNING id`,
      )
      .bind(
        business.id,
        crypto.getRandomValues(new Uint8Array(32)),
        `${mine}.invited@people.example`,
        business.memberId,
        now,
        now + DAY_MS,
      ),
    db
      .prepare(
        "INSERT INTO api_keys (token_hash, business_id, name, ending, created_by, created_at) VALUES (?1, ?2, ?3, 'abcd', ?4, ?5)",
      )
      .bind(apiKeyHash, business.id, `${marker} key`, business.memberId, now),
    db
      .prepare("INSERT INTO places (business_id, slug, name, area, created_at) VALUES (?1, ?2, ?3, ?3, ?4)")
      .bind(business.id, `${mine}-till`, marker, now),
    db
      .prepare(
        "INSERT INTO improvements (business_id, touchpoint_id, day, text, created_by, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      )
      .bind(
        business.id,
        business.touchpointIds.checkout,
        Math.floor(now / 86_400_000) - 3,
        `${marker} did`,
        business.memberId,
        now,
      ),
    db
      .prepare(
        "INSERT INTO email_sends (business_id, touchpoint_id, slug, name, system, signed_only, created_at) VALUES (?1, ?2, ?3, ?4, 'mailchimp', 0, ?5)",
      )
      .bind(business.id, business.touchpointIds.checkout, `${mine}-send`, `${marker} letter`, now),
  ])
  return {
    ...business,
    marker,
    members,
    kioskId,
    alertId: alert?.results[0]?.id ?? 0,
    wallId: wall?.results[0]?.id ?? 0,
    invitationId: invitation?.results[0]?.id ?? 0,
    keyId: Buffer.from(apiKeyHash).toString("hex").slice(0, KEY_ID_CHARS),
  }
}

/** The session of one of its people: what their browser sends along. */
export const sessionOf = async (
  worker: TestWorker,
  { members }: PeopledBusiness,
  person: Person,
): Promise<string> => {
  const link = await mintSignInLink(worker.db, members[person] as MemberId, Date.now())
  return cookieOf(await worker.fetch(link, { method: "POST", headers: FROM_OUR_PAGE }))
}

/** Written some moments after an answer, whatever it was. */
const LATE = new Set(["intake", "intake_writes", "visitors", "salts"])

/** A database at one moment: each table's rows, of one business or of all. */
export type Rows = Readonly<Record<string, string>>

/** @param businessId absent: of all */
export const rowsOf = async (db: D1Database, businessId?: number): Promise<Rows> => {
  const { results: tables } = await db
    .prepare(
      `SELECT m.name, EXISTS (SELECT 1 FROM pragma_table_info(m.name) AS c WHERE c.name = 'business_id') AS scoped
       FROM sqlite_master AS m WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'sqlite_*'`,
    )
    .all<{ name: string; scoped: number }>()
  const looked = tables.filter(
    ({ name, scoped }) =>
      !LATE.has(name) && (businessId === undefined || scoped === 1 || name === "businesses"),
  )
  const read = await db.batch(
    looked.map(({ name }) => {
      const column = name === "businesses" ? "id" : "business_id"
      return businessId === undefined
        ? db.prepare(`SELECT * FROM "${name}"`)
        : db.prepare(`SELECT * FROM "${name}" WHERE ${column} = ?1`).bind(businessId)
    }),
  )
  return Object.fromEntries(
    looked.map(({ name }, index) => [name, JSON.stringify(read[index]?.results ?? [])] as const),
  )
}

/** Names of the tables whose rows differ. */
export const changedTables = (before: Rows, after: Rows): string[] =>
  Object.keys(before).filter((name) => before[name] !== after[name])
