import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../shared/ids.ts"
import { WallSettings } from "../shared/wall.ts"
import { createWall } from "../worker/store/change-wall.ts"

/** Opens the café's wall. Everybody may know it: it shows what is made up, on this machine. */
const WALL_TOKEN = "cafe-lumen-behind-the-bar-where-all-see-it-"
/** Where a screen opens it. */
export const WALL_PATH = `/wall/${WALL_TOKEN}`

/** Hangs up the café's wall: a screen behind the bar, where the staff sees each vote come in. */
export const hangWall = async (
  db: D1Database,
  businessId: BusinessId,
  author: { memberId: MemberId; at: number },
): Promise<void> => {
  const settings = v.parse(WallSettings, { name: "Behind the bar" })
  const tokenHash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(WALL_TOKEN))
  const wall = await createWall(db, businessId, { tokenHash, settings, expiresAt: null }, author)
  if (wall === undefined) throw new Error("there is no room for the café's wall")
}
