import { expect, test, vi } from "vitest"
import { HOSTILE_STRINGS } from "../support/hostile-strings.ts"
import { typeHostileTexts } from "../support/hostile-texts.ts"
import { becomesMarkup } from "../support/inert.ts"
import { makePeopledBusiness } from "../support/peopled-business.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
/** Hundreds of requests each: half a minute on a quiet machine. */
vi.setConfig({ testTimeout: 300_000 })

/** `npm run chaos -- --only inert` types all of them. */
const EVERY = 110

test("a hostile text is seen where it is taken for markup", () => {
  const inside = (text: string) => becomesMarkup(`<!doctype html><p title="x">${text}</p>`).length
  const seen = HOSTILE_STRINGS.filter((text) => inside(text) > 0)
  expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(500)
  expect(new Set(HOSTILE_STRINGS).size).toBe(HOSTILE_STRINGS.length)
  expect(seen.length).toBeGreaterThan(HOSTILE_STRINGS.length / 2)
  expect(becomesMarkup('<!doctype html><p title="&lt;script>">&lt;script></p>')).toEqual([])
})

test("hostile texts stay texts, in every field and on every page", async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  const texts = HOSTILE_STRINGS.filter((_, at) => at % EVERY === 0)
  const { faults, ...seen } = await typeHostileTexts(worker, business, texts)
  expect(faults).toEqual([])
  expect(seen.taken).toBeGreaterThan(texts.length)
  expect(seen.showing).toBeGreaterThan(seen.pages / 2)
})
