import * as v from "valibot"
import { expect, test } from "vitest"
import { SiteKey } from "../../shared/ids.ts"
import { loadSite, rememberedSite, siteOf } from "../../worker/collect/site-cache.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const HALF_A_MINUTE_MS = 30_000
const NOW = Date.parse("2026-11-22T12:00:00.000Z")
const key = (text: string) => v.parse(SiteKey, text)

/** The database, and how often it was asked. */
const watch = () => {
  const looks = { count: 0 }
  const db = new Proxy(worker.db, {
    get: (real, name) => {
      if (name === "prepare") looks.count += 1
      return Reflect.get(real, name).bind(real)
    },
  })
  return { db, looks }
}

test("a key that nobody has is looked up once in half a minute", async () => {
  const { db, looks } = watch()
  for (const ms of [0, 1, HALF_A_MINUTE_MS - 1]) {
    expect(await siteOf(db, key("lt_madeup"), NOW + ms)).toBeUndefined()
  }
  expect(looks.count).toBe(1)
  await siteOf(db, key("lt_madeup"), NOW + HALF_A_MINUTE_MS)
  expect(looks.count).toBe(2)
})

test("a business opened after its key was asked for is there within half a minute, and stays", async () => {
  const { db, looks } = watch()
  await siteOf(db, key("lt_early"), NOW)
  await makeBusiness(worker.db, { siteKey: "lt_early" })
  expect(await siteOf(db, key("lt_early"), NOW + HALF_A_MINUTE_MS)).toMatchObject({ timeZone: "UTC" })
  await siteOf(db, key("lt_early"), NOW + HALF_A_MINUTE_MS + 1)
  expect(looks.count).toBe(2)
})

test("whoever must know now is told now, and everyone after them", async () => {
  const { db } = watch()
  await siteOf(db, key("lt_now"), NOW)
  await makeBusiness(worker.db, { siteKey: "lt_now" })
  expect(await loadSite(db, key("lt_now"), NOW + 1)).toBeDefined()
  expect(await siteOf(db, key("lt_now"), NOW + 2)).toBeDefined()
})

/** A database in which nothing stands: made-up keys are asked for faster than of a real one. */
const NOTHING = { prepare: () => ({ bind: () => ({ all: async () => ({ results: [] }) }) }) } as never

test("made-up keys push no business out", async () => {
  const { db, looks } = watch()
  await makeBusiness(worker.db, { siteKey: "lt_real" })
  await siteOf(db, key("lt_real"), NOW)
  for (let number = 0; number < 5000; number++) await siteOf(NOTHING, key(`lt_madeup${number}`), NOW)
  expect(await siteOf(db, key("lt_real"), NOW + 1)).toBeDefined()
  expect(rememberedSite(key("lt_real"))).toBeDefined()
  expect(looks.count).toBe(1)
})
