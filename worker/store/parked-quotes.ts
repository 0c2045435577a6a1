import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId } from "../../shared/ids.ts"
import { type Reference, referenceOf } from "../../shared/reference.ts"
import { type ParkedWords, withoutWords, wordsIn } from "./parked-words.ts"

const ParkedRow = v.object({ id: v.number(), received_at: v.number(), body: v.string() })

/** The batches waiting to be replayed in which this text stands. */
const findParked = async (db: D1Database, businessId: BusinessId, text: string) => {
  const { results } = await db
    .prepare(
      "SELECT id, received_at, body FROM parked WHERE business_id = ?1 AND instr(lower(body), ?2) > 0 ORDER BY id",
    )
    .bind(businessId, text)
    .all()
  return v.parse(v.array(ParkedRow), results)
}

/** A vote with words in a parked batch, which may never come into the ledger; `slug` is empty where it names none. */
export interface ParkedQuote extends Omit<ParkedWords, "rev" | "at"> {
  slug: string
  /** The touchpoint's name, or its slug. */
  touchpoint: string
  /** Null: it has no owner, or there is no such touchpoint. */
  ownerId: MemberId | null
  /** When it was tapped; when it came in, where that is not told. */
  at: number
  parked: true
}

const TouchpointRow = v.object({ slug: v.string(), name: v.string(), owner_id: v.nullable(MemberId) })

const findTouchpoints = async (db: D1Database, businessId: BusinessId, slugs: readonly string[]) => {
  const { results } = await db
    .prepare(
      `SELECT slug, coalesce(nullif(name, ''), slug) AS name, owner_id FROM touchpoints
       WHERE business_id = ?1 AND slug IN (SELECT value FROM json_each(?2))`,
    )
    .bind(businessId, JSON.stringify(slugs))
    .all()
  return new Map(v.parse(v.array(TouchpointRow), results).map((row) => [row.slug, row]))
}

/** The votes of this reference that have words in parked batches, each as its highest rev states it. */
export const findParkedQuotes = async (
  db: D1Database,
  businessId: BusinessId,
  reference: Reference,
): Promise<ParkedQuote[]> => {
  const newest = new Map<string, ParkedWords & { at: number }>()
  for (const { received_at, body } of await findParked(db, businessId, `${reference.toLowerCase()}"`)) {
    for (const words of wordsIn(body)) {
      const name = `${words.touchpoint}/${words.id}`
      const known = newest.get(name)
      if (referenceOf(words.id) !== reference || (known && known.rev >= words.rev)) continue
      newest.set(name, { ...words, at: words.at ?? received_at })
    }
  }
  if (newest.size === 0) return []
  const found = [...newest.values()]
  const touchpoints = await findTouchpoints(
    db,
    businessId,
    found.map(({ touchpoint }) => touchpoint),
  )
  return found.map(({ rev: _, touchpoint: slug, ...words }) => {
    const { name = slug, owner_id = null } = touchpoints.get(slug) ?? {}
    return { ...words, slug, touchpoint: name, ownerId: owner_id, parked: true }
  })
}

/** 32 hexadecimal digits → as senders write it. */
const uuidOf = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")

/** Each round that a write to a batch loses, another one to it has won. */
const ROUNDS_MAX = 5

/**
 * Takes a vote's words out of the batches that hold it, also where they don't say of which touchpoint it is. Nothing else
 * of a batch changes before it is replayed.
 */
export const eraseParked = async (
  db: D1Database,
  businessId: BusinessId,
  { id, slug }: Pick<ParkedQuote, "id" | "slug">,
): Promise<void> => {
  const uuid = uuidOf(id)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const parked = (await findParked(db, businessId, uuid))
      .map(({ id, body }) => ({
        id,
        body,
        without: withoutWords(
          body,
          (of) =>
            String(of.id).toLowerCase() === uuid &&
            (typeof of.touchpoint !== "string" || of.touchpoint === slug),
        ),
      }))
      .filter(({ body, without }) => body !== without)
    if (parked.length === 0) return
    await db.batch(
      parked.map(({ id, body, without }) =>
        db
          .prepare("UPDATE parked SET body = ?4 WHERE business_id = ?1 AND id = ?2 AND body = ?3")
          .bind(businessId, id, body, without),
      ),
    )
  }
  throw new Error("parked votes were written by others again and again")
}
