import type { FakeDisk } from "./fake-disk.ts"
import { type FakeServer, POISON, type Stored } from "./fake-server.ts"
import type { Tap } from "./simulate-month.ts"

const HOUR_MS = 3_600_000
/** A clock within this is right: it is read at one moment, and written at another. */
const RIGHT_MS = 4000

interface Evidence {
  taps: readonly Tap[]
  disk: FakeDisk
  server: FakeServer
  isClockRight: boolean
}

export interface Verdict {
  broken: string[]
  tally: Record<string, number>
  clockP95Ms: number
}

const totals = (names: readonly string[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1)
  return sums
}

const differences = (what: string, expected: Map<string, number>, found: Map<string, number>): string[] =>
  [...new Set([...expected.keys(), ...found.keys()])].flatMap((name) => {
    const [due, came] = [expected.get(name) ?? 0, found.get(name) ?? 0]
    return due === came ? [] : [`${what} ${name}: ${came} instead of ${due}`]
  })

/**
 * Holds what the server has against what was ever on the disk, and what customers were told. A vote that lay in memory
 * only, because the disk refused it, may go with its app: it is counted apart.
 */
export const judgeMonth = ({ taps, disk, server, isClockRight }: Evidence): Verdict => {
  const broken: string[] = []
  const tally: Record<string, number> = {}
  const count = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1
  }
  const own = (tap: Tap) => server.votes.get(`${tap.vote.touchpoint}/${tap.vote.id}`)
  const due: { name: string; hour: string }[] = []
  let poisoned = 0
  const parked = new Set(disk.parked.map(({ id }) => id))
  const errors: number[] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const tap of taps) {
    const { vote, real, where } = tap
    const stored = own(tap)
    const isWitnessed = disk.witness.has(vote.id)
    const last = disk.witness.get(vote.id)
    if (where === "disk" && !isWitnessed) broken.push(`${vote.id}: told to be on the disk, and never was`)
    if (isWitnessed && last === undefined) {
      if (stored && stored.reaction !== "none") broken.push(`${vote.id} was taken back, and counted`)
      continue
    }
    if (vote.touchpoint === POISON) {
      // Sent from memory, it was never on the disk before it was parked.
      if (isWitnessed || parked.has(vote.id)) poisoned += 1
      continue
    }
    if (!isWitnessed && !stored) {
      count(where === undefined ? "killed while written" : "in memory at a kill")
      continue
    }
    const state = last ?? (stored as Stored)
    const hour = Math.floor(real / HOUR_MS)
    due.push({ name: nameOf(state), hour: `${hour}/${nameOf(state)}` })
    if (!stored) continue
    count("arrived one by one")
    if (stored.reaction !== state.reaction || stored.reason !== state.reason)
      broken.push(
        `${vote.id} arrived as ${stored.reaction} ${stored.reason}, not ${state.reaction} ${state.reason}`,
      )
    // Rounded to the millisecond, and once more.
    if (stored.at < latest - 2) broken.push(`${vote.id} is before the one before it`)
    latest = Math.max(latest, stored.at)
    errors.push(Math.abs(stored.at - real))
    if (isClockRight && Math.abs(stored.at - real) > RIGHT_MS)
      broken.push(`${vote.id} is ${stored.at - real} ms off on a right clock`)
  }
  const came = [...server.votes.values()]
  broken.push(...differences("total", totals(due.map(({ name }) => name)), totals(came.map(nameOf))))
  if (isClockRight) {
    const hours = came.map((vote) => `${Math.floor(vote.at / HOUR_MS)}/${nameOf(vote)}`)
    broken.push(...differences("hour", totals(due.map(({ hour }) => hour)), totals(hours)))
  }
  if (parked.size !== disk.parked.length) broken.push("one was parked twice")
  if (disk.parked.length !== poisoned) broken.push(`${disk.parked.length} parked instead of ${poisoned}`)
  tally.votes = due.length
  tally.parked = disk.parked.length
  errors.sort((one, other) => one - other)
  return { broken, tally, clockP95Ms: errors[Math.floor(errors.length * 0.95)] ?? 0 }
}

const nameOf = ({
  touchpoint,
  reaction,
  hasty,
  reason,
}: Pick<Stored, "touchpoint" | "reaction"> & Partial<Stored>) =>
  `${touchpoint} ${reaction}${hasty ? " hasty" : ""}${reason ? ` ${reason}` : ""}`
