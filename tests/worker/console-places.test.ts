import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const DAY_MS = 86_400_000

test("a chain of 600 places is summed whole, and what is held there is told", async () => {
  const business = await makeBusiness(worker.db)
  const places = Array.from({ length: 600 }, (_, number) => `shop-${number}`)
  await worker.db
    .prepare(
      `INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, held_hate)
       SELECT ?1, ?2, ?3, 'web', value, iif(key = 0, 2, 1), iif(key = 599, 400, 0) FROM json_each(?4)`,
    )
    .bind(
      business.id,
      business.touchpointIds.checkout,
      Math.floor(Date.now() / DAY_MS),
      JSON.stringify(places),
    )
    .run()
  const page = await (await signedIn(worker, business))("/touchpoints/checkout")
  const text = (await page.text())
    .replace(/<(svg|head).*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
  expect(text).toContain("Held back 400")
  expect(text).toMatch(/Channels All votes came this way: Web\. .*Web 100% 99–100 601 votes/)
  expect(text).toMatch(/Places Too few votes to compare them. .* shop-0 too few to tell 2 votes/)
  expect(text).toContain("Compare all 600 places")
})
