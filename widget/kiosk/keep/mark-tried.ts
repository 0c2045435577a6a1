import type { Parcel } from "./batch.ts"
import type { Seen } from "./disk.ts"
import { isCountable } from "./hours.ts"
import type { Keeper } from "./keeper.ts"
import { type World, within } from "./world.ts"

const DISK_WAIT_MS = 5000

/**
 * Notes, before the first attempt, that these votes may have been sent: from then on they keep their ids. Resolves with
 * those that may go now; none where some have changed meanwhile.
 *
 * A disk that won't note it, full or refusing, may be well again in the app's next run, which would count what it finds
 * under other ids. So only what is never counted goes then, and what was noted before; the rest is safe where it is.
 */
export const markTried = async (
  world: Pick<World, "disk" | "wait">,
  keeper: Pick<Keeper, "applied" | "isInMemory" | "sendUnmarked">,
  parcels: readonly Parcel[],
): Promise<readonly Parcel[]> => {
  const need: Seen[] = []
  let tried = 0
  for (const { row } of parcels) {
    if (row?.seq === undefined) continue
    tried = Math.max(tried, row.seq)
    if (!keeper.isInMemory(row)) need.push({ seq: row.seq, rev: row.rev })
  }
  if (tried === 0) return parcels
  const { tag } = await keeper.applied({ need, tried })
  if (tag === "done") return parcels
  if (tag === "changed") return []
  const noted = (await within(world, DISK_WAIT_MS, world.disk.load()))?.tried ?? 0
  return parcels.filter(({ id, row }) => {
    if (row?.seq === undefined || row.seq <= noted) return true
    // One in memory may lie on the disk as well, in an earlier state that can be counted.
    if (keeper.isInMemory(row) || isCountable(row)) return false
    keeper.sendUnmarked(id)
    return true
  })
}
