import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createClimate, FAIR } from "../chaos/workers/climate.ts"
import { FAULTS, type Fault, faultyDatabase } from "../chaos/workers/faulty-database.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const SALT = new Array<number>(32).fill(7)
let late: Promise<unknown>[] = []

beforeEach(() => {
  late = []
})
afterEach(() => Promise.all(late))

/** A database whose calls go wrong as listed, one after the other. */
const failing = (...faults: (Fault | undefined)[]) =>
  faultyDatabase(worker.db, {
    next: () => faults.shift(),
    pick: ([first = ""]) => first,
    keep: (promise) => late.push(promise),
  })

const writeVia = (db: ReturnType<typeof failing>, day: number) =>
  db.batch([db.prepare("INSERT OR IGNORE INTO salts (day, salt) VALUES (?1, ?2)").bind(day, SALT)])

const written = async () =>
  (await worker.db.prepare("SELECT count(*) AS rows FROM salts").first<{ rows: number }>())?.rows

test.each([
  ["refused", 0, 0],
  ["overloaded", 0, 0],
  ["answer lost", 1, 1],
  ["timed out", 0, 0],
  ["applied late", 0, 1],
] as const satisfies [Fault, number, number][])(
  "%s: an error with %i rows written at once, %i in the end",
  async (fault, atOnce, inTheEnd) => {
    await expect(writeVia(failing(fault), 1)).rejects.toThrow("D1_ERROR")
    expect(await written()).toBe(atOnce)
    await Promise.all(late)
    expect(await written()).toBe(inTheEnd)
  },
)

test("every way of asking suffers, and works where there is no fault", async () => {
  const db = failing("refused", "refused", "refused", "refused")
  const ask = db.prepare("SELECT ?1 AS answer").bind(42)
  const ways = [() => ask.all(), () => ask.run(), () => ask.first(), () => ask.raw()]
  for (const way of ways) await expect(way()).rejects.toThrow("D1_ERROR")
  expect(await ask.first("answer")).toBe(42)
  expect((await ask.all()).results).toEqual([{ answer: 42 }])
})

test("a climate brings every kind of fault, counts it, and brings the same again for the same seed", () => {
  const year = (seed: number) => {
    const climate = createClimate(seed)
    climate.set({ ...FAIR, faultShare: 0.5, cutShare: 0.1 })
    const faults = Array.from({ length: 200 }, () => {
      const weather = climate.weatherOf(() => undefined)
      return [weather.next(), weather.next(), weather.next(), weather.next()]
    })
    return { faults, blows: climate.blows }
  }
  expect(Object.keys(year(1).blows).toSorted()).toEqual([...FAULTS, "cut after a call"].toSorted())
  expect(year(1)).toEqual(year(1))
  expect(year(1)).not.toEqual(year(2))
})

test("a cut database works at first and not any more from then on; one that is away never does", () => {
  const climate = createClimate(1)
  climate.set({ ...FAIR, cutShare: 1 })
  const { next } = climate.weatherOf(vi.fn())
  const calls = Array.from({ length: 8 }, next)
  expect(calls[0]).toBeUndefined()
  expect(calls.slice(3)).toEqual(new Array(5).fill("refused"))
  climate.set({ ...FAIR, away: true })
  expect(Array.from({ length: 8 }, climate.weatherOf(vi.fn()).next)).not.toContain(undefined)
})
