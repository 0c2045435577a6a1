import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { Stage } from "../../shared/journey.ts"

/** What an entry of the log did to touchpoints, and whether undoing it would put something back. */
export type SetupDeed = { stands: boolean } & (
  | { tag: "created"; names: string[]; slugs: Slug[] }
  | { tag: "moved"; name: string; slug: Slug; stage: Stage }
  | {
      tag: "archived" | "restored" | "changed" | "put back"
      name: string
      slug: Slug
      /** Whether it gave the touchpoint to somebody: only admins do, and only they take it back. */
      gave: boolean
    }
)

const Created = v.object({ touchpoints: v.array(v.object({ touchpoint: Slug })) })
const Changed = v.object({
  touchpoint: Slug,
  before: v.record(v.string(), v.unknown()),
  after: v.object({
    archivedAt: v.optional(v.nullable(v.number())),
    slug: v.optional(Slug),
    ownerId: v.optional(v.nullable(MemberId)),
  }),
  undoes: v.optional(v.number()),
})
const Moved = v.object({
  touchpoint: Slug,
  after: v.object({ spot: v.object({ stage: Stage }) }),
  undoes: v.optional(v.number()),
})
const Json = v.pipe(v.string(), v.parseJson())
const Entry = v.object({ action: v.string(), detail: Json })
const Known = v.object({ slug: Slug, name: v.string(), state: v.string(), owner_id: v.nullable(MemberId) })

/** Undefined: the business's log has no such entry about the setting up of touchpoints. */
export const findSetupDeed = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<SetupDeed | undefined> => {
  const [found, all, later] = await db.batch([
    db
      .prepare(
        "SELECT action, detail FROM audit WHERE business_id = ?1 AND id = ?2 AND action IN ('create', 'touchpoint', 'reorder')",
      )
      .bind(businessId, entry),
    db
      .prepare(
        "SELECT slug, name, state, owner_id FROM touchpoints WHERE business_id = ?1 AND state <> 'waiting'",
      )
      .bind(businessId),
    // What was done to any of them since: then undoing would not put back what was.
    db
      .prepare(
        `SELECT DISTINCT detail ->> 'touchpoint' AS slug FROM audit
         WHERE business_id = ?1 AND id > ?2 AND action IN ('touchpoint', 'reorder')`,
      )
      .bind(businessId, entry),
  ])
  const [row] = v.parse(v.array(Entry), found?.results)
  if (!row) return undefined
  const known = new Map(v.parse(v.array(Known), all?.results).map((each) => [each.slug, each]))
  const since = new Set(
    v.parse(v.array(v.object({ slug: v.string() })), later?.results).map(({ slug }) => slug),
  )
  const created = v.safeParse(Created, row.detail)
  if (row.action === "create" && created.success) {
    const slugs = created.output.touchpoints.map(({ touchpoint }) => touchpoint)
    const names = slugs.flatMap((slug) => known.get(slug)?.name ?? [])
    return { tag: "created", slugs, names, stands: slugs.some((slug) => known.get(slug)?.state === "live") }
  }
  const moved = v.safeParse(Moved, row.detail)
  const changed = v.safeParse(Changed, row.detail)
  const one = row.action === "reorder" ? moved : changed
  if (!one.success) return undefined
  const slug = one.output.touchpoint
  const gave = changed.success && changed.output.after.ownerId !== undefined
  const name = known.get(slug)?.name ?? slug
  if (one.output.undoes !== undefined) return { tag: "put back", name, slug, gave, stands: false }
  const stands = known.has(slug) && !since.has(slug)
  if (row.action === "reorder" && moved.success) {
    return { tag: "moved", name, slug, stage: moved.output.after.spot.stage, stands }
  }
  const archivedAt = changed.success ? changed.output.after.archivedAt : undefined
  const tag = archivedAt === undefined ? "changed" : archivedAt === null ? "restored" : "archived"
  // Another name in tags is changed by hand: pages may carry the new one by now.
  const renamed = changed.success && changed.output.after.slug !== undefined
  return { tag, name, slug, gave, stands: stands && !renamed }
}
