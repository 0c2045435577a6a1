import type { D1Database } from "@cloudflare/workers-types"
import type { SiteKey } from "../../shared/ids.ts"
import { findSite, type Site } from "../store/sites.ts"
import { recent } from "./recent.ts"

/** How long a change in the console may take to reach every isolate's collector. */
const FRESH_MS = 30_000
/** One isolate serves few businesses at a time; beyond this the oldest goes. */
const SITES_MAX = 1000

const known = new Map<SiteKey, { site: Site; loadedAt: number }>()

/**
 * Keys that nobody has, and when that was asked: a copied or made-up tag must not cost a look at the database at every
 * vote. Kept apart, so that made-up keys never push a business out.
 */
const nobodys = recent<SiteKey, number>(SITES_MAX)

/** The site behind a key, read from the database and remembered. Only configuration is: never a vote's outcome. */
export const loadSite = async (db: D1Database, key: SiteKey, now: number): Promise<Site | undefined> => {
  const site = await findSite(db, key)
  known.delete(key)
  if (!site) {
    nobodys.set(key, now)
    return undefined
  }
  nobodys.delete(key)
  const oldest = known.keys().next()
  if (known.size >= SITES_MAX && !oldest.done) known.delete(oldest.value)
  known.set(key, { site, loadedAt: now })
  return site
}

/** The site behind a key as it was last seen, however long ago: for when the database can't be asked. */
export const rememberedSite = (key: SiteKey): Site | undefined => known.get(key)?.site

/** The site behind a key, at most half a minute old; a business may have been opened so long ago that is not known yet. */
export const siteOf = async (db: D1Database, key: SiteKey, now: number): Promise<Site | undefined> => {
  const entry = known.get(key)
  if (entry && now - entry.loadedAt < FRESH_MS) return entry.site
  const askedAt = nobodys.get(key)
  return askedAt !== undefined && now - askedAt < FRESH_MS ? undefined : loadSite(db, key, now)
}
