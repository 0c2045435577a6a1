import { test as base, expect } from "@playwright/test"
import type * as v from "valibot"
import type { AskedQuestion } from "../../shared/touchpoint.ts"
import { type HostSite, startHostSite } from "./host-site.ts"
import { startWidgetOrigin, type WidgetOrigin } from "./widget-origin.ts"

/** What the test origin asks at `checkout`. */
const CHECKOUT: v.InferInput<typeof AskedQuestion> = {
  question: "How was paying at the till?",
  love: {
    label: "Loved it",
    reasons: [
      { slug: "quick", label: "Quick" },
      { slug: "friendly", label: "Friendly" },
    ],
  },
  hate: {
    label: "Hated it",
    reasons: [
      { slug: "long-wait", label: "Long wait" },
      { slug: "card-failed", label: "Card did not work" },
      { slug: "unfriendly", label: "Unfriendly" },
      { slug: "wrong-price", label: "Price was wrong" },
    ],
  },
  masked: true,
}

interface Fixtures {
  worker: WidgetOrigin
  site: HostSite
  /** Opens a page with this body; `script()` writes the tag. */
  open(
    body: string,
    options?: { head?: string; headers?: Record<string, string>; path?: string },
  ): Promise<void>
  /** The script tag, with more attributes. */
  script(attributes?: string): string
}

/** A test of the built widget on a page of another origin. Whatever it sends must be what the contract allows. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  worker: async ({}, use) => {
    const worker = await startWidgetOrigin()
    worker.questions.checkout = CHECKOUT
    await use(worker)
    await worker.close()
    expect(worker.broken).toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  site: async ({}, use) => {
    const site = await startHostSite()
    await use(site)
    await site.close()
  },
  script: async ({ worker }, use) => {
    await use(
      (attributes = "") =>
        `<script async src="${worker.origin}/w.js" data-key="lt_demo" ${attributes}></script>`,
    )
  },
  open: async ({ page, site }, use) => {
    await use(async (body, { head = "", headers = {}, path = "/" } = {}) => {
      site.show(
        `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Café</title>${head}</head><body>${body}</body></html>`,
        headers,
      )
      await page.goto(site.origin + path)
    })
  },
})
