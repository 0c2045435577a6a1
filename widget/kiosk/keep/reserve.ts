import type { World } from "./world.ts"

/** Outside of the database, which gives room back late: what is deleted here is free at once. */
const CACHE = "lovetap-reserve"
const ENTRY = "/kiosk/reserve"
/** Room to count tens of thousands of votes, and for some days of new ones while the database tidies up. */
const RESERVE_BYTES = 4_000_000

/**
 * Room that is taken while there is plenty. Chromium refuses every write to a full disk, one that deletes more than it
 * adds, too: then this is given up, so that votes can be counted by hours.
 */
export const reserve: World["reserve"] = {
  hold: async () => {
    try {
      const cache = await caches.open(CACHE)
      if (!(await cache.match(ENTRY))) await cache.put(ENTRY, new Response(new Uint8Array(RESERVE_BYTES)))
    } catch {}
  },
  free: async () => {
    try {
      return await (await caches.open(CACHE)).delete(ENTRY)
    } catch {
      return false
    }
  },
}
