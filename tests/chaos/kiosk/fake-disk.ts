import type {
  Applied,
  Changes,
  Disk,
  HourRow,
  Loaded,
  ParkedRow,
  VoteRow,
} from "../../../widget/kiosk/keep/disk.ts"
import type { Stretch } from "../../../widget/kiosk/keep/true-time.ts"
import type { SeededRandom } from "../../support/seeded-random.ts"
import type { VirtualTime } from "../outbox/virtual-time.ts"

/** What a row takes up, about. */
const VOTE_BYTES = 300
const HOUR_BYTES = 400
const STRETCH_BYTES = 60
const FAST_MAX_MS = 12
/** A write that the app asked for goes through with this chance although the app was killed before it heard of it. */
const OUTLIVES_CHANCE = 0.5

/** One kiosk's disk, through all runs of its app. */
export interface FakeDisk {
  /** As one run of the app sees it. */
  seenBy(isAlive: () => boolean): Disk
  votes: Map<number, VoteRow>
  hours: Map<string, HourRow>
  parked: ParkedRow[]
  /** Every vote that was ever on it, as it was stated last; undefined: taken back before it was sent. */
  witness: Map<string, VoteRow["vote"] | undefined>
  quotaBytes: number
  /** What gives room on the device, but not on the database's disk. */
  freeReserve(): boolean
  /** Nothing is written where there is no room, even if it would leave more of it. */
  isStrict: boolean
  /** No write goes through. */
  refuses: boolean
  compactions: number
  full: number
}

export const createFakeDisk = (time: VirtualTime, random: SeededRandom): FakeDisk => {
  const stretches = new Map<number, Stretch>()
  let device: Loaded["device"] = {}
  let tried = 0
  let nextSeq = 1
  let freeAt = 0

  const bytes = () =>
    disk.votes.size * VOTE_BYTES + disk.hours.size * HOUR_BYTES + stretches.size * STRETCH_BYTES

  const apply = (changes: Changes): Applied => {
    const { need = [], drop = [], dropHours = [], hours = [], votes = [], parked = [] } = changes
    for (const { seq, rev } of need) {
      const row = disk.votes.get(seq)
      if (row?.rev !== rev) return { tag: "changed" }
      if (changes.untried && (row.tried || seq <= tried)) return { tag: "changed" }
    }
    if (disk.refuses) return { tag: "refused" }
    const isDropped = ({ seq, rev }: { seq: number; rev: number }) => disk.votes.get(seq)?.rev === rev
    const gone = drop.filter(isDropped)
    const fresh = votes.filter(({ seq }) => seq === undefined || !disk.votes.has(seq))
    const after =
      bytes() +
      (fresh.length - gone.length) * VOTE_BYTES +
      (hours.filter(({ seed }) => !disk.hours.has(seed)).length - dropHours.length) * HOUR_BYTES
    if (after > disk.quotaBytes && (after > bytes() || (disk.isStrict && bytes() > disk.quotaBytes))) {
      disk.full += 1
      return { tag: "full" }
    }
    if (hours.length > 0 && changes.untried) disk.compactions += gone.length
    for (const { seq } of gone) {
      // Only an undo takes a vote away without an answer or a count.
      const row = disk.votes.get(seq)
      const isUndone = changes.untried && hours.length === 0
      if (row && isUndone) disk.witness.set(row.vote.id, undefined)
      disk.votes.delete(seq)
    }
    for (const seed of dropHours) disk.hours.delete(seed)
    for (const hour of hours) disk.hours.set(hour.seed, structuredClone(hour))
    for (const n of changes.dropStretches ?? []) stretches.delete(n)
    for (const stretch of changes.stretches ?? []) stretches.set(stretch.n, { ...stretch })
    disk.parked.push(...parked)
    if (changes.device) device = changes.device
    tried = Math.max(tried, changes.tried ?? 0)
    const seqs = votes.map((row) => {
      const seq = row.seq ?? nextSeq++
      disk.votes.set(seq, { ...row, seq })
      disk.witness.set(row.vote.id, { ...row.vote })
      return seq
    })
    return { tag: "done", seqs }
  }

  const disk: FakeDisk = {
    votes: new Map(),
    hours: new Map(),
    parked: [],
    witness: new Map(),
    quotaBytes: Number.POSITIVE_INFINITY,
    freeReserve: () => false,
    isStrict: false,
    refuses: false,
    compactions: 0,
    full: 0,
    seenBy: (isAlive) => {
      const soon = <Value>(act: () => Value, isWrite: boolean) =>
        new Promise<Value>((done) => {
          freeAt = Math.max(freeAt, time.now()) + random.between(1, FAST_MAX_MS)
          time.in(freeAt - time.now(), () => {
            if (!isAlive() && !(isWrite && random.chance(OUTLIVES_CHANCE))) return
            const value = act()
            time.in(random.between(0, 2), () => isAlive() && done(value))
          })
        })
      return {
        apply: (changes) => soon(() => apply(changes), true),
        votes: (from, most, key) =>
          soon(() => {
            const rows: VoteRow[] = []
            // In the order of their numbers: none is ever put before another.
            for (const [seq, row] of disk.votes) {
              if (seq < from || (key !== undefined && row.key !== key)) continue
              if (rows.push({ ...row }) === most) break
            }
            return rows
          }, false),
        count: (key) =>
          soon(() => {
            if (key === undefined) return disk.votes.size
            return [...disk.votes.values()].filter((row) => row.key === key).length
          }, false),
        load: () =>
          soon(
            () => ({
              stretches: [...stretches.values()].map((stretch) => ({ ...stretch })).sort((a, b) => a.n - b.n),
              hours: [...disk.hours.values()].map((hour) => ({ ...hour })),
              parked: { count: disk.parked.length, why: disk.parked.at(-1)?.why ?? null },
              tried,
              device,
            }),
            false,
          ),
      }
    },
  }
  return disk
}
