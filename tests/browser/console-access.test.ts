import { expect, test } from "@playwright/test"
import { makeBusiness } from "../support/businesses.ts"
import { expectSound } from "../support/expect-sound.ts"
import { signInLink } from "../support/member.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useBrowserWorker()

for (const { scheme, width } of [
  { scheme: "light", width: 1440 },
  { scheme: "dark", width: 360 },
] as const) {
  test(`no page has an accessibility fault or scrolls sideways, ${scheme} at ${width} px`, async ({
    browser,
  }) => {
    await worker.empty()
    const long = "Waiting-for-the-replacement-bus-at-Llanfairpwllgwyngyllgogerychwyrndrobwll"
    const business = await makeBusiness(worker.db, {
      touchpoints: ["checkout", { slug: "quiet", stage: "last" }],
    })
    await worker.db.prepare("UPDATE touchpoints SET name = ?1 WHERE slug = 'checkout'").bind(long).run()
    await postVotes(
      worker,
      Array.from({ length: 60 }, (_, number) =>
        vote(number, {
          reaction: number % 3 ? "hate" : "love",
          at: new Date(Date.now() - number * 86_400_000).toISOString(),
          comment: `Comment ${number}`,
          reason: "slow",
          channel: number % 2 ? "web" : "kiosk",
          place: number % 2 ? undefined : "till-1",
        }),
      ),
    )
    // axe is put into the page, which the page's own policy rightly forbids.
    const context = await browser.newContext({
      colorScheme: scheme,
      bypassCSP: true,
      viewport: { width, height: 800 },
    })
    const page = await context.newPage()
    const look = async (address: string) => {
      await page.goto(worker.origin + address)
      await expectSound(page, address)
    }
    await look("/sign-in")
    await look("/sign-in/no-such-link")
    const link = await signInLink(worker, business)
    await look(link)
    await page.goto(worker.origin + link)
    await page.getByRole("button", { name: "Sign in as Ada" }).click()
    await expect(page).toHaveURL(/\/journey$/)
    for (const address of [
      "/journey",
      "/journey?period=today",
      "/touchpoints/checkout",
      "/touchpoints/quiet",
      "/touchpoints/none",
      "/touchpoints/checkout/places",
      "/places",
      "/places/till-1",
      "/poster/checkout?p=till-1&size=tent",
    ]) {
      await look(address)
    }
    await context.close()
  })
}
