import { expect, test } from "vitest"
import { checkout } from "../../demo/touchpoints/checkout.ts"
import { makeBusiness } from "../support/businesses.ts"
import { openPage } from "../support/customer-form.ts"
import { brotliBytes } from "../support/measure-sizes.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** The page; its script; the conversation; and of a language the words that it loads. */
const ALL_BUDGET_BYTES = 15_000
/** The page alone, which is all that a first paint waits for. */
const PAGE_BUDGET_BYTES = 5000

test.each(["en", "de", "bn", "zh-hant"])(
  "a link costs at most 15 KB in all, tapped and answered, in %s",
  async (language) => {
    const { question } = checkout.setup
    await makeBusiness(worker.db, { touchpoints: [{ slug: "checkout", question }] })
    const { html } = await openPage(worker, `/t/${siteKeyOfTest()}/checkout?p=till-3&lang=${language}`)
    expect(html).toContain("<style>:root")
    const page = brotliBytes(html)
    expect(page).toBeLessThanOrEqual(PAGE_BUDGET_BYTES)

    const weigh = async (path: string) => {
      const response = await worker.fetch(path)
      expect(response.status, path).toBe(200)
      return brotliBytes(await response.text())
    }
    const script = await (await worker.fetch("/link/link.js")).text()
    const parts = /\/w\/\w+\//.exec(script)?.[0] ?? ""
    const words = language === "en" ? [] : [`${parts}${language}-form.js`, `${parts}${language}-done.js`]
    const later = [
      "/link/link.js",
      `${parts}follow-up.js`,
      ...words,
      `/v1/questions/${siteKeyOfTest()}/checkout?lang=${language}`,
    ]
    let all = page
    for (const path of later) all += await weigh(path)
    console.log(`link page in ${language}: ${page} B to the first paint, ${all} B in all (brotli 11)`)
    expect(all).toBeLessThanOrEqual(ALL_BUDGET_BYTES)
  },
)
