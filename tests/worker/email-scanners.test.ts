import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { PEOPLES_BROWSERS, SCANNERS } from "../support/email-clients.ts"
import { answerByHand, letterTo } from "../support/letter.ts"
import { formatTable } from "../support/print-table.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** Of one touchpoint: in the pulse, and held. */
const figuresOf = async (touchpointId: number | undefined) =>
  (await worker.db
    .prepare(
      `SELECT total(love) AS love, total(hate) AS hate, total(held_love + held_hate) AS held FROM counters
       WHERE touchpoint_id = ?1`,
    )
    .bind(touchpointId)
    .first<{ love: number; hate: number; held: number }>()) ?? { love: 0, hate: 0, held: 0 }

test("of what scanners without a browser open and press, nothing is counted", {
  timeout: 120_000,
}, async () => {
  const slugs = SCANNERS.map((_, number) => `scanner-${number}`)
  const business = await makeBusiness(worker.db, { touchpoints: slugs })
  const rows: [name: string, counted: number, held: number][] = []
  for (const [number, { name, scan }] of SCANNERS.entries()) {
    const touchpoint = slugs[number] ?? ""
    await scan(worker, letterTo(worker, business, "4711", { touchpoint }))
    const { love, hate, held } = await figuresOf(business.touchpointIds[touchpoint])
    rows.push([name, love + hate, held])
  }
  const columns = [
    { title: "scanner" },
    ...["counted", "held"].map((title) => ({ title, align: "right" as const })),
  ]
  console.log(
    formatTable(
      columns,
      rows.map((row) => row.map(String)),
    ),
  )
  expect(rows.filter(([, counted]) => counted > 0)).toEqual([])
  // Not because nothing of it would have arrived.
  expect(rows.filter(([, , held]) => held > 0).length).toBeGreaterThanOrEqual(10)
})

/** Of each browser: enough that one in a hundred would show. */
const PEOPLE_PER_BROWSER = 10

test("people without scripts are counted, whatever browser they have", { timeout: 120_000 }, async () => {
  const slugs = PEOPLES_BROWSERS.map((_, number) => `browser-${number}`)
  const business = await makeBusiness(worker.db, { touchpoints: slugs })
  const rows: [name: string, people: number, counted: number][] = []
  for (const [number, { name, headers }] of PEOPLES_BROWSERS.entries()) {
    const touchpoint = slugs[number] ?? ""
    const answer = (_: unknown, person: number) => {
      const letter = letterTo(worker, business, `${person}`, { touchpoint })
      // From the quickest to somebody who comes back from lunch.
      const afterMs = person === 0 ? 800 : person * 300_000
      return answerByHand(worker, person % 2 ? letter.love : letter.hate, { headers, afterMs })
    }
    await Promise.all(Array.from({ length: PEOPLE_PER_BROWSER }, answer))
    const { love, hate } = await figuresOf(business.touchpointIds[touchpoint])
    expect([name, love, hate]).toEqual([name, PEOPLE_PER_BROWSER / 2, PEOPLE_PER_BROWSER / 2])
    rows.push([name, PEOPLE_PER_BROWSER, love + hate])
  }
  const people = rows.reduce((sum, [, some]) => sum + some, 0)
  const counted = rows.reduce((sum, [, , some]) => sum + some, 0)
  const columns = [
    { title: "browser" },
    ...["people", "counted"].map((title) => ({ title, align: "right" as const })),
  ]
  console.log(
    formatTable(
      columns,
      [...rows, ["all", people, counted]].map((row) => row.map(String)),
    ),
  )
  expect(people).toBeGreaterThanOrEqual(100)
  expect(counted / people).toBeGreaterThanOrEqual(0.99)
})
