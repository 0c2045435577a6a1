import { styleText } from "node:util"
import { HOSTILE_STRINGS } from "../../support/hostile-strings.ts"
import { type HostileRun, typeHostileTexts } from "../../support/hostile-texts.ts"
import { makePeopledBusiness } from "../../support/peopled-business.ts"
import { bad, formatTable, good, grouped } from "../../support/print-table.ts"
import { startWorker } from "../../support/start-worker.ts"

/** One business for so many texts: one with thousands of sends, places and members shows no more of them. */
const TEXTS_PER_BUSINESS = 25

export interface InertResult extends HostileRun {
  part: "inert"
  texts: number
}

/** Every hostile text in every text field of the console, and every page looked at after each. `npm run build` first. */
export const runInert = async (): Promise<InertResult> => {
  const worker = await startWorker()
  const sum: InertResult = { part: "inert", texts: 0, typed: 0, taken: 0, pages: 0, showing: 0, faults: [] }
  try {
    for (let from = 0; from < HOSTILE_STRINGS.length; from += TEXTS_PER_BUSINESS) {
      await worker.empty()
      const business = await makePeopledBusiness(worker, "Alpha")
      const texts = HOSTILE_STRINGS.slice(from, from + TEXTS_PER_BUSINESS)
      const run = await typeHostileTexts(worker, business, texts)
      sum.texts += texts.length
      sum.typed += run.typed
      sum.taken += run.taken
      sum.pages += run.pages
      sum.showing += run.showing
      sum.faults.push(...run.faults)
    }
    return sum
  } finally {
    await worker.stop()
  }
}

export const isInert = ({ faults, texts, showing }: InertResult): boolean =>
  faults.length === 0 && texts >= 500 && showing > 0

export const printInert = (result: InertResult, tookMs: number) => {
  console.log(
    `${styleText("bold", "Chaos: hostile texts typed into the console")}   (${(tookMs / 1000).toFixed(1)} s, --only inert)\n`,
  )
  const rows: [string, number][] = [
    ["texts", result.texts],
    ["typed: each text into each field", result.typed],
    ["forms that took them", result.taken],
    ["pages and answers looked at", result.pages],
    ["  of them showing a text", result.showing],
    ["texts that became markup", result.faults.length],
  ]
  const columns = [{ title: "" }, { title: "times", align: "right" }] as const
  console.log(
    `${formatTable(
      columns,
      rows.map(([name, times]) => [name, grouped(times)]),
    )}\n`,
  )
  for (const fault of result.faults.slice(0, 20)) console.log(bad(fault))
  if (isInert(result)) console.log(good("every text stayed a text"))
}
