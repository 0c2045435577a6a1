import type { VoteRow } from "./disk.ts"
import { countHours, isCountable } from "./hours.ts"
import type { World } from "./world.ts"

const HOUR_MS = 3_600_000
/** Votes that are counted together in one transaction; on a disk that can't even do that, fewer. */
const STEPS = [2000, 200, 20]
/** Another tab may have sent or changed some of them meanwhile: then it is looked again. */
const LOOKS_MAX = 3

/**
 * Makes room on a full disk: votes of more than an hour ago become hourly counts, the oldest first, in one transaction
 * with their deletion. Only votes that were surely never sent: they get ids of their own. False: there is nothing left
 * to count, or the disk won't have even that.
 */
export const makeRoom = async (
  { disk, now, uuid }: Pick<World, "disk" | "now" | "uuid">,
  current: number,
  isRecent: (row: VoteRow) => boolean,
): Promise<boolean> => {
  const isDue = (row: VoteRow) =>
    isCountable(row) &&
    !isRecent(row) &&
    (row.stretch !== current || Math.abs(now() - row.vote.at) >= HOUR_MS)

  /** The first page of votes of which any can be counted. */
  const findDue = async (from: number, most: number): Promise<VoteRow[]> => {
    for (let first = from; ; ) {
      const rows = await disk.votes(first, most)
      const due = rows?.filter(isDue) ?? []
      const last = rows?.at(-1)?.seq
      if (due.length > 0 || last === undefined) return due
      first = last + 1
    }
  }

  for (const most of STEPS) {
    for (let look = 0; look < LOOKS_MAX; look += 1) {
      const loaded = await disk.load()
      if (!loaded) return false
      const due = await findDue(loaded.tried + 1, most)
      if (due.length === 0) return false
      const seen = due.flatMap(({ seq, rev }) => (seq === undefined ? [] : [{ seq, rev }]))
      const { tag } = await disk.apply({
        need: seen,
        untried: true,
        drop: seen,
        hours: countHours(due, uuid),
      })
      if (tag === "done") return true
      if (tag === "refused") return false
      if (tag === "full") break
    }
  }
  return false
}
