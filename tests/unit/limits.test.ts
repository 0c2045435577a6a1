import * as v from "valibot"
import { expect, test } from "vitest"
import { SiteKey } from "../../shared/ids.ts"
import { isTooMuch } from "../../worker/collect/limits.ts"
import type { Visitor } from "../../worker/collect/visitor.ts"

const KEY = v.parse(SiteKey, "lt_test")
/** Each test's own visitor and touchpoint: counts are kept for as long as the isolate lives. */
let tests = 0
const someone = (): Visitor => ({ today: 1, hash: `${++tests}`.padStart(16, "0"), yesterday: undefined })

/** A limiter as Cloudflare describes it: passes while its count is below the limit, then adds `delta`. */
const limiter = (limit: number) => {
  const told: [key: string, delta: number][] = []
  return {
    told,
    limit: async ({ key, delta = 1 }: { key: string; delta?: number }) => {
      const before = told.filter(([name]) => name === key).reduce((sum, [, each]) => sum + each, 0)
      if (before >= limit) return { success: false }
      told.push([key, delta])
      return { success: true }
    },
  }
}

const one = (touchpoint: string) => [{ touchpoint }]

const ask = async (times: number, once: () => Promise<boolean>) => {
  const answers: boolean[] = []
  for (let time = 0; time < times; time += 1) answers.push(await once())
  return answers
}

test("ordinary visitors are never told to the limiter, a flood is, and is then refused at every request", async () => {
  const visitor = someone()
  const VISITOR_LIMIT = limiter(600)
  const answers = await ask(1200, () => isTooMuch({ VISITOR_LIMIT }, KEY, visitor, one("a")))
  expect(answers.indexOf(true)).toBeGreaterThanOrEqual(600)
  expect(answers.indexOf(true)).toBeLessThan(600 + 200)
  expect(answers.slice(answers.indexOf(true))).not.toContain(false)
  expect(VISITOR_LIMIT.told).toEqual(Array(3).fill([visitor.hash, 200]))
  const quiet = someone()
  await ask(199, () => isTooMuch({ VISITOR_LIMIT }, KEY, quiet, one("a")))
  expect(VISITOR_LIMIT.told).toHaveLength(3)
})

test("kiosks behind one address are limited each by itself", async () => {
  const visitor = someone()
  const VISITOR_LIMIT = limiter(600)
  const from = (device: number) =>
    ask(1200, () => isTooMuch({ VISITOR_LIMIT }, KEY, visitor, one("a"), device))
  expect(await from(1)).toContain(true)
  expect((await from(2)).slice(0, 600)).not.toContain(true)
})

test("many visitors at one touchpoint are a flood, too; another touchpoint's stay untouched", async () => {
  const TOUCHPOINT_LIMIT = limiter(2000)
  const slug = `crowded-${++tests}`
  const answers = await ask(3001, () => isTooMuch({ TOUCHPOINT_LIMIT }, KEY, someone(), one(slug)))
  expect(answers.slice(0, 2000)).not.toContain(true)
  expect(answers.at(-1)).toBe(true)
  expect(await isTooMuch({ TOUCHPOINT_LIMIT }, KEY, someone(), one(`calm-${tests}`))).toBe(false)
  expect(TOUCHPOINT_LIMIT.told[0]).toEqual([`${KEY}/${slug}`, 1000])
})

test("a limiter that fails, and none at all, let pass", async () => {
  const broken = { limit: () => Promise.reject(new Error("away")) }
  expect(await ask(450, () => isTooMuch({ VISITOR_LIMIT: broken }, KEY, someone(), one("a")))).not.toContain(
    true,
  )
  const visitor = someone()
  expect(await ask(450, () => isTooMuch({ VISITOR_LIMIT: broken }, KEY, visitor, one("a")))).not.toContain(
    true,
  )
  expect(await isTooMuch({}, KEY, undefined, one("a"))).toBe(false)
})

test("many votes in few requests are as much a flood as many requests", async () => {
  const VISITOR_LIMIT = limiter(1000)
  const visitor = someone()
  const kiosk = Array.from({ length: 500 }, () => ({ touchpoint: "till" }))
  const answers = await ask(4, () => isTooMuch({ VISITOR_LIMIT }, KEY, visitor, kiosk))
  expect(answers).toEqual([false, false, true, true])
})
