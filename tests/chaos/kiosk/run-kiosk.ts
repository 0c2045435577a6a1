import { styleText } from "node:util"
import { createKeep } from "../../../widget/kiosk/keep/create-keep.ts"
import { bad, formatTable, good, grouped } from "../../support/print-table.ts"
import { type KilledTablet, killTablets } from "./kill-tablet.ts"
import { simulateMonth } from "./simulate-month.ts"

/** Of them half without any network, a third or more with a disk that holds a third of the votes, some with a clock that jumps. Some ten seconds each. */
const MONTHS = 6
const DAYS = 30
const VOTES = 50_000
const SHOWN_MAX = 10

export interface KioskResult {
  part: "kiosk"
  seed: number
  months: number
  tally: Record<string, number>
  /** Votes on one tablet when the network came back. */
  mostWaiting: number
  slowestDrainMs: number
  broken: { seed: number; what: string }[]
  /** A browser on a real disk; not where one month is replayed. */
  real: KilledTablet | undefined
}

/** `seeds`: as many as the outbox gets, of which a month is worth a thousand. */
export const runKiosk = async (folder: string, seed: number, seeds: number): Promise<KioskResult> => {
  const months = Math.min(seeds, MONTHS)
  const result: KioskResult = {
    part: "kiosk",
    seed,
    months,
    tally: {},
    mostWaiting: 0,
    slowestDrainMs: 0,
    broken: [],
    real: undefined,
  }
  for (let one = seed; one < seed + months; one += 1) {
    const { broken, tally, waiting, drainedMs } = await simulateMonth(
      { seed: one, days: DAYS, votes: VOTES },
      createKeep,
    )
    for (const what of broken) result.broken.push({ seed: one, what })
    for (const [what, times] of Object.entries(tally)) result.tally[what] = (result.tally[what] ?? 0) + times
    result.mostWaiting = Math.max(result.mostWaiting, waiting)
    result.slowestDrainMs = Math.max(result.slowestDrainMs, drainedMs)
  }
  if (seeds > 1) result.real = await killTablets(folder, seed, VOTES)
  return result
}

const isRealKept = ({ lost, doubled, broken }: KilledTablet): boolean =>
  lost === 0 && doubled === 0 && broken.length === 0

export const isKept = ({ broken, real }: KioskResult): boolean =>
  broken.length === 0 && (!real || isRealKept(real))

const printReal = (real: KilledTablet) => {
  const { tally, broken, drainedMs, ...counts } = real
  const rows = [
    ["browser killed (SIGKILL)", grouped(counts.kills)],
    ["tapped", grouped(counts.taps)],
    ["said to be on the disk", grouped(counts.kept)],
    ["killed before anything was said", grouped(counts.unsaid)],
    ["in hourly counts when the network came back", grouped(counts.compacted)],
    ["rows in D1", grouped(counts.rows)],
    ["lost", grouped(counts.lost)],
    ["double", grouped(counts.doubled)],
    ["drained in", `${(drainedMs / 60_000).toFixed(1)} min`],
    ...Object.entries(tally).map(([what, times]) => [what, grouped(times)]),
  ]
  console.log(
    `\n${formatTable([{ title: "a real browser, killed again and again, and the real Worker" }, { title: "", align: "right" }], rows)}\n`,
  )
  for (const what of broken.slice(0, SHOWN_MAX)) console.log(bad(what))
  console.log(isRealKept(real) ? good("0 lost, 0 double") : bad("NOT CLEAN"))
}

export const printKiosk = (result: KioskResult, tookMs: number) => {
  const { seed, months, tally, mostWaiting, slowestDrainMs, broken, real } = result
  console.log(
    `${styleText("bold", `Chaos: a kiosk ${DAYS} days without a network, ${grouped(VOTES)} taps`)}   (${(tookMs / 1000).toFixed(1)} s, kiosk --seed ${seed} --seeds ${months})\n`,
  )
  const rows = [
    ["months", grouped(months)],
    ...Object.entries(tally).map(([what, times]) => [what, grouped(times)]),
    ["most that waited on one tablet", grouped(mostWaiting)],
    ["slowest drain", `${(slowestDrainMs / 60_000).toFixed(1)} min`],
  ]
  console.log(`${formatTable([{ title: "what happened" }, { title: "times", align: "right" }], rows)}\n`)
  for (const { seed: month, what } of broken.slice(0, SHOWN_MAX))
    console.log(bad(what), `kiosk --seed ${month}`)
  console.log(
    broken.length === 0
      ? good("0 lost, 0 double, totals and hours right, drained within 10 minutes")
      : bad(`NOT CLEAN: ${grouped(broken.length)}`),
  )
  if (real) printReal(real)
}
