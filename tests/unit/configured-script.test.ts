import { expect, test, vi } from "vitest"
import { UNDECIDED } from "../../shared/touchpoint.ts"
import { configuredScript } from "../../worker/pages/configured-script.ts"

const ROW = { question: JSON.stringify(UNDECIDED), policy: "{}", owner: null, day: null, text: null }

/** Bindings that count what is asked of the database. */
const bindings = (first: () => Promise<unknown>) => {
  const prepare = vi.fn(() => ({ bind: () => ({ first }) }))
  const ASSETS = { fetch: async () => new Response("script()") }
  return { prepare, env: { DB: { prepare }, ASSETS } }
}

test("the database is asked once", async () => {
  const { prepare, env } = bindings(async () => ROW)
  const answer = await configuredScript.request("/w/lt_demo/checkout.js", {}, env)
  expect(await answer.text()).toMatch(/\nscript\(\)$/)
  expect(prepare).toHaveBeenCalledTimes(1)
})

test("it is not asked about a touchpoint that no vote can name", async () => {
  const { prepare, env } = bindings(async () => ROW)
  expect((await configuredScript.request("/w/lt_demo/%21.js", {}, env)).status).toBe(200)
  expect(prepare).not.toHaveBeenCalled()
})

test("what can't be read there costs nobody the script", async () => {
  const rows = [
    Promise.reject(new Error("D1_ERROR: no such table")),
    Promise.resolve({ ...ROW, question: "{" }),
  ]
  for (const row of rows) {
    const answer = await configuredScript.request("/w/lt_demo/checkout.js", {}, bindings(() => row).env)
    expect(await answer.text()).toContain('d.touchpoint??="checkout"})(document.currentScript')
  }
})
