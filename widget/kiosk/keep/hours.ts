import type { VoteInput } from "../../../shared/vote.ts"
import type { HourCount, HourRow, VoteRow } from "./disk.ts"

const HOUR_MS = 3_600_000

/** Words are rare, and no number says what they do; a vote that may have been sent must keep its id. */
export const isCountable = ({ vote, tried }: VoteRow): boolean =>
  !tried && vote.reaction !== "none" && vote.comment === undefined && vote.contact === undefined

export const votesIn = ({ counts }: HourRow): number => counts.reduce((sum, { n }) => sum + n, 0)

export const votesLeftIn = (row: HourRow): number => votesIn(row) - row.done

/**
 * Votes as hourly counts: per business, stretch of the clock, touchpoint, place and hour of the device, each reaction with its
 * reason, hasty ones apart. The language is given up.
 */
export const countHours = (rows: readonly VoteRow[], mintSeed: () => string): HourRow[] => {
  const hours = new Map<string, VoteRow[]>()
  for (const row of rows) {
    const { touchpoint, place, at } = row.vote
    const name = `${row.key}/${row.stretch}/${touchpoint}/${place ?? ""}/${Math.floor(at / HOUR_MS)}`
    const known = hours.get(name)
    if (known) known.push(row)
    else hours.set(name, [row])
  }
  return [...hours.values()].flatMap((votes) => {
    const [one] = votes
    if (!one) return []
    const counts = new Map<string, HourCount>()
    for (const { vote } of votes) {
      if (vote.reaction === "none") continue
      const { reaction, hasty, reason } = vote
      const name = `${reaction}/${hasty ?? ""}/${reason ?? ""}`
      const n = (counts.get(name)?.n ?? 0) + 1
      counts.set(name, { reaction, n, ...(hasty && { hasty }), ...(reason !== undefined && { reason }) })
    }
    const calm = votes.filter(({ vote }) => !vote.hasty)
    const times = (calm.length > 0 ? calm : votes).map(({ vote }) => vote.at)
    const { touchpoint, place } = one.vote
    return [
      {
        seed: mintSeed(),
        key: one.key,
        stretch: one.stretch,
        touchpoint,
        ...(place !== undefined && { place }),
        first: times.reduce((least, at) => Math.min(least, at)),
        last: times.reduce((most, at) => Math.max(most, at)),
        counts: [...counts.values()].sort((a, b) => Number(a.hasty ?? false) - Number(b.hasty ?? false)),
        done: 0,
      },
    ]
  })
}

/** A UUIDv8 (RFC 9562 §5.8): the first 16 bytes of a SHA-256 over seed and place. */
export const asUuid = (digest: Uint8Array): string => {
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** One of a row's votes; `at` in epoch ms of the device. */
export interface HourVote extends Pick<VoteInput, "touchpoint" | "reaction" | "reason" | "place" | "hasty"> {
  id: string
  at: number
}

/**
 * The votes of a row from place `from` on, at most `most`. Those that count are spread evenly between the first tap and
 * the last; hasty ones come at the moment of one of those, never shortly before one: the server would hold that.
 */
export const votesOf = (
  row: HourRow,
  from: number,
  most: number,
  digest: (text: string) => Promise<Uint8Array>,
): Promise<HourVote[]> => {
  const { counts, first, last, seed, touchpoint, place } = row
  const sum = (which: (count: HourCount) => boolean) =>
    counts.filter(which).reduce((total, { n }) => total + n, 0)
  const calm = sum(({ hasty }) => !hasty)
  const hasty = sum(({ hasty }) => hasty === true)
  const momentOf = (index: number, of: number) =>
    Math.round(of > 1 ? first + ((last - first) * index) / (of - 1) : first)
  const at = (index: number) => {
    if (index < calm) return momentOf(index, calm)
    if (calm === 0) return momentOf(index, hasty)
    return momentOf(Math.floor(((index - calm) * calm) / hasty), calm)
  }
  const kinds = counts.flatMap((count) => Array.from({ length: count.n }, () => count))
  return Promise.all(
    kinds.slice(from, from + most).map(async ({ reaction, reason, hasty: wasHasty }, offset) => ({
      id: asUuid(await digest(`${seed}/${from + offset}`)),
      touchpoint,
      ...(place !== undefined && { place }),
      reaction,
      ...(reason !== undefined && { reason }),
      ...(wasHasty && { hasty: true }),
      at: at(from + offset),
    })),
  )
}
