import { expect, type Page, test } from "@playwright/test"
import jsQR from "jsqr"
import { PNG } from "pngjs"
import { SIZE_NAMES, SIZES, type SizeName } from "../../worker/console/poster/sizes.ts"
import { makeBusiness } from "../support/businesses.ts"
import { openSession } from "../support/open-session.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const LONG_QUESTION = {
  question: "How was paying at the till of our shop in Llanfairpwllgwyngyll today, all in all?",
  love: { label: "I loved it very much", reasons: [] },
  hate: { label: "I did not like it at all", reasons: [] },
}

const worker = useBrowserWorker()
let memberId: number
test.beforeAll(async () => {
  const business = await makeBusiness(worker.db, {
    siteKey: "lt_poster",
    touchpoints: [{ slug: "checkout", question: LONG_QUESTION }],
  })
  memberId = business.memberId
})

/** Paper is measured in 72nds of an inch in a PDF. */
const POINTS_PER_MM = 72 / 25.4
/** Browsers round pages to whole pixels of 1/96 inch. */
const TOLERANCE_MM = 0.3

const open = async (page: Page) => {
  const [name = "", value = ""] = (await openSession(worker.db, memberId)).split("=")
  await page.context().addCookies([{ name, value, url: worker.origin }])
}

/** What a camera reads off the screen. */
const scanned = async (page: Page): Promise<string | undefined> => {
  const { data, width, height } = PNG.sync.read(await page.locator(".sheet").first().screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

/** Of each page of a printed PDF, in mm. */
const pagesOf = (pdf: Buffer): [width: number, height: number][] =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width) / POINTS_PER_MM,
    Number(height) / POINTS_PER_MM,
  ])

/** Whether all that a sheet says stands on its paper. */
const spills = (page: Page): Promise<string[]> =>
  page.locator(".sheet").evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const paper = sheet.getBoundingClientRect()
      return [...sheet.querySelectorAll("p, svg, li > span:not(.unseen)")]
        .filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect()
          return left < paper.left || right > paper.right || top < paper.top || bottom > paper.bottom
        })
        .map((part) => part.textContent || part.outerHTML.slice(0, 40))
    }),
  )

const near = (value: number) => expect.closeTo(value, -Math.log10(2 * TOLERANCE_MM))

test.describe("in every size", () => {
  for (const size of SIZE_NAMES) {
    test(`${size}: a camera reads the link page's address, and the paper is as large as it says`, async ({
      page,
    }) => {
      await open(page)
      await page.emulateMedia({ colorScheme: "dark" })
      await page.goto(`${worker.origin}/poster/checkout?size=${size}&p=till-1&p=till-2`)
      expect(await scanned(page)).toBe(`${worker.origin}/t/lt_poster/checkout?p=till-1`)
      expect(await spills(page)).toEqual([])
      const { widthMm, heightMm } = SIZES[size satisfies SizeName]
      const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages).toEqual([
        [near(widthMm), near(heightMm)],
        [near(widthMm), near(heightMm)],
      ])
    })
  }
})

test("the sheets follow what is chosen, and work without a script all the same", async ({
  page,
  browser,
}) => {
  await open(page)
  await page.goto(`${worker.origin}/poster/checkout`)
  await page.getByLabel("Round sticker").check()
  await expect(page.getByText("1 sheet of 50 × 50 mm.")).toBeVisible()
  await page.getByLabel("What to do").fill("Tap and tell us")
  await expect(page.locator(".sheet").getByText("Tap and tell us")).toBeVisible()
  await expect(page).toHaveURL(/size=round.*call=Tap/)
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible()

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`${worker.origin}/poster/checkout`)
  await plain.getByLabel("A5").check()
  await plain.getByRole("combobox", { name: "Language" }).selectOption("Deutsch")
  await plain.getByRole("button", { name: "Show" }).click()
  await expect(plain.getByText("1 sheet of 148 × 210 mm.")).toBeVisible()
  await expect(plain.locator(".sheet").getByText("Scannen und ein Gesicht antippen")).toBeVisible()
  await context.close()
})
