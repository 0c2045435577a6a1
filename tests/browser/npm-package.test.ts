import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "@playwright/test"
import { build } from "vite"
import { ask as DE } from "../../widget/locales/languages/de.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import { installPackageApp } from "../support/package-app.ts"
import { test as widgetTest } from "../support/widget-test.ts"

/** A page whose own bundler has built the package into its own scripts. */
const test = widgetTest.extend<{ openApp(language?: string): Promise<string[]> }, { app: string }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const app = installPackageApp("package-app")
      const built = join(app, "built")
      await build({
        root: app,
        configFile: false,
        logLevel: "silent",
        build: {
          outDir: built,
          rolldownOptions: { input: join(app, "app.ts"), output: { entryFileNames: "app.js" } },
        },
      })
      await use(built)
    },
    { scope: "worker" },
  ],
  openApp: async ({ app, open, page, site, worker }, use) => {
    await use(async (language = "en") => {
      const asked: string[] = []
      await page.route(`${site.origin}/**/*.js`, (route) => {
        const { pathname } = new URL(route.request().url())
        asked.push(pathname)
        const file = join(app, pathname)
        if (!existsSync(file)) return route.fulfill({ status: 404 })
        return route.fulfill({ contentType: "text/javascript", body: readFileSync(file) })
      })
      page.on("request", (request) => {
        if (request.url().startsWith(`${worker.origin}/w`)) asked.push(request.url())
      })
      await open(`<button id="ask">Ask</button><script type="module" src="/app.js"></script>`, {
        head: `<script>document.documentElement.lang = "${language}"</script>`,
        path: `/?origin=${worker.origin}`,
      })
      return asked
    })
  },
})

test.describe("the npm package in an app of its own", () => {
  test("asks, votes and follows up with what the app itself serves", async ({ openApp, page, worker }) => {
    const asked = await openApp()
    await page.getByRole("button", { name: "Hated it" }).click()
    await openFollowUp(page)
    await page.getByRole("button", { name: "Long wait" }).click()
    await expect
      .poll(() => worker.arrivals.at(-1))
      .toMatchObject({
        key: "lt_demo",
        vote: { touchpoint: "checkout", reaction: "hate", reason: "long-wait", place: "till-3" },
      })
    expect(asked[0]).toBe("/app.js")
    expect(asked.filter((address) => address.startsWith("http"))).toEqual([])
    expect(await page.evaluate(() => Reflect.get(window, "told")[0])).toMatchObject({
      reaction: "hate",
      rev: 1,
    })
  })

  test("opens a card from code, in a vote of its own", async ({ openApp, page, worker }) => {
    await openApp()
    await page.getByRole("button", { name: "Ask" }).click()
    await page
      .getByRole("region", { name: "How was ordering?" })
      .getByRole("button", { name: "Loved it" })
      .click()
    await expect.poll(() => worker.arrivals[0]?.vote).toMatchObject({ touchpoint: "order", place: "till-3" })
  })

  test("loads the page's language when the page has one, and not before", async ({ openApp, page }) => {
    const german = await openApp("de-AT")
    await expect(page.getByRole("button", { name: DE[1] })).toBeVisible()
    expect(german.filter((path) => /\/de-/.test(path))).toHaveLength(1)
    const english = await openApp("en")
    await expect(page.getByRole("button", { name: "Loved it" })).toBeVisible()
    expect(english).toEqual(["/app.js"])
  })

  test("lives with the script tag on the same page", async ({ openApp, page, script, worker }) => {
    await openApp()
    const errors: Error[] = []
    page.on("pageerror", (error) => errors.push(error))
    await expect(page.getByRole("button", { name: "Loved it" })).toHaveCount(1)
    await page.evaluate((tag) => {
      const holder = document.createRange().createContextualFragment(tag)
      document.body.append(holder)
    }, script('data-touchpoint="order" data-mode="inline" data-question="And ordering?"'))
    await page
      .getByRole("region", { name: "And ordering?" })
      .getByRole("button", { name: "Loved it" })
      .click()
    await expect.poll(() => worker.arrivals[0]?.vote.touchpoint).toBe("order")
    expect(errors).toEqual([])
  })
})
