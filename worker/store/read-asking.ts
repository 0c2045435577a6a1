import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type MemberId, SiteKey, type Slug } from "../../shared/ids.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { type Change, readChange, selectChange } from "./change-fields.ts"
import { readFoundTouchpoint, selectFoundTouchpoint } from "./find-touchpoint.ts"
import { type ImprovementRow, readImprovements, selectImprovements } from "./improvements.ts"
import { readTouchpoints, selectTouchpoint, type Touchpoint } from "./touchpoints.ts"

/** All that decides what a touchpoint's customers are asked and told. */
export interface AskingRead {
  touchpoint: Touchpoint
  ownerId: MemberId | null
  siteKey: SiteKey
  /** Whether comments are masked. */
  masking: boolean
  improvements: ImprovementRow[]
  /** What the log's entry tells of, where it is one of this touchpoint's question or improvements. */
  change: { of: "question" | "improvement"; change: Change } | undefined
}

const selectSite = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db.prepare("SELECT site_key, policy FROM businesses WHERE id = ?1").bind(businessId)

const Site = v.tuple([v.object({ site_key: SiteKey, policy: StoredPolicy })])

/** One round trip; undefined when the business has no such live touchpoint. */
export const readAsking = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  entry = 0,
): Promise<AskingRead | undefined> => {
  const [site, live, found, listed, question, improvement] = await db.batch([
    selectSite(db, businessId),
    selectTouchpoint(db, businessId, slug),
    selectFoundTouchpoint(db, businessId, slug),
    selectImprovements(db, businessId, slug),
    selectChange(db, businessId, "question", entry),
    selectChange(db, businessId, "improvement", entry),
  ])
  const [touchpoint] = readTouchpoints(live)
  if (!touchpoint) return undefined
  const [{ site_key: siteKey, policy }] = v.parse(Site, site?.results)
  const changes = [
    { of: "question" as const, change: readChange(question) },
    { of: "improvement" as const, change: readChange(improvement) },
  ]
  const told = changes.find(({ change }) => change?.touchpoint === slug)
  return {
    touchpoint,
    ownerId: readFoundTouchpoint(found)?.ownerId ?? null,
    siteKey,
    masking: policy.masking,
    improvements: readImprovements(listed),
    change: told?.change && { of: told.of, change: told.change },
  }
}
