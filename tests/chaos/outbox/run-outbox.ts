import { styleText } from "node:util"
import { createCourier } from "../../../widget/send/courier.ts"
import { createOutbox } from "../../../widget/send/outbox.ts"
import { bad, formatTable, good, grouped } from "../../support/print-table.ts"
import { WEATHERS } from "./collector.ts"
import { simulate } from "./simulate.ts"

/** What many bad days came to. */
export interface OutboxResult {
  part: "outbox"
  seed: number
  seeds: number
  tally: Record<string, number>
  /** What must not be, and the seed of the day it was found on. */
  broken: { seed: number; what: string }[]
}

const SHOWN_MAX = 10

export const runOutbox = async (seed: number, seeds: number): Promise<OutboxResult> => {
  const result: OutboxResult = { part: "outbox", seed, seeds, tally: {}, broken: [] }
  let day = seed
  const unhandled = (reason: unknown) => result.broken.push({ seed: day, what: `unhandled: ${reason}` })
  process.on("unhandledRejection", unhandled)
  for (; day < seed + seeds; day += 1) {
    const { broken, tally } = await simulate(day, { createOutbox, createCourier })
    for (const what of broken) result.broken.push({ seed: day, what })
    for (const [what, times] of Object.entries(tally)) result.tally[what] = (result.tally[what] ?? 0) + times
  }
  process.off("unhandledRejection", unhandled)
  // One day need not have every weather; so many must.
  for (const weather of seeds > 100 ? WEATHERS : [])
    if (!result.tally[weather]) result.broken.push({ seed, what: `“${weather}” never happened` })
  return result
}

export const printOutbox = ({ seed, seeds, tally, broken }: OutboxResult, tookMs: number) => {
  console.log(
    `${styleText("bold", "Chaos: a customer's browser on a bad day")}   (${(tookMs / 1000).toFixed(1)} s, --only outbox --seed ${seed} --seeds ${seeds})\n`,
  )
  const rows = [
    ["days", grouped(seeds)],
    ...Object.entries(tally).map(([what, times]) => [what, grouped(times)]),
  ]
  console.log(`${formatTable([{ title: "what happened" }, { title: "times", align: "right" }], rows)}\n`)
  for (const { seed: day, what } of broken.slice(0, SHOWN_MAX))
    console.log(bad(what), `--only outbox --seed ${day}`)
  console.log(
    broken.length === 0
      ? good("0 lost, 0 deleted unanswered, 0 sent within a pause, nothing left unparked")
      : bad(`NOT CLEAN: ${grouped(broken.length)}`),
  )
}
