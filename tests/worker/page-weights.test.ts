import { expect, test, vi } from "vitest"
import { crawl } from "../support/crawl.ts"
import { weighPage } from "../support/measure-sizes.ts"
import { makePeopledBusiness, sessionOf } from "../support/peopled-business.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
/** Every page of the console is opened and compressed. */
vi.setConfig({ testTimeout: 300_000 })

/** DESIGN §11: a page of the console in all, compressed. */
const PAGE_MAX_BYTES = 30_000

test("no page of the console weighs more than its budget, styles and scripts included", async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  const pages = await crawl(worker, business, await sessionOf(worker, business, "admin"))
  const weights = pages.map(({ address, html }) => ({ address, bytes: weighPage(html) }))
  const heaviest = weights.toSorted((one, other) => other.bytes - one.bytes)
  console.info(
    `heaviest of ${pages.length} pages: ${heaviest
      .slice(0, 3)
      .map(({ address, bytes }) => `${address} ${bytes} B`)
      .join(", ")}`,
  )
  expect(heaviest.filter(({ bytes }) => bytes > PAGE_MAX_BYTES)).toEqual([])
  expect(pages.length).toBeGreaterThan(40)
})
