import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { makeBusiness } from "../support/businesses.ts"
import { CHROMIUM_ARGS } from "../support/chromium-args.ts"
import { ensureBrowser } from "../support/ensure-browser.ts"
import { CHROME_AGENT, type Letter, letterTo, tokenOf } from "../support/letter.ts"
import { formatTable } from "../support/print-table.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

/** As a person's browser is, and as a scanner's that hides: it does not say that a program drives it. */
test.use({
  launchOptions: {
    args: [...CHROMIUM_ARGS, "--disable-blink-features=AutomationControlled"],
    executablePath: ensureBrowser(),
  },
})

const worker = useBrowserWorker()
test.beforeEach(() => worker.empty())

const pulse = async (touchpointId: number | undefined) =>
  (await worker.db
    .prepare(
      "SELECT total(love) AS love, total(hate) AS hate, total(held_love + held_hate) AS held FROM counters WHERE touchpoint_id = ?1",
    )
    .bind(touchpointId)
    .first<{ love: number; hate: number; held: number }>()) ?? { love: 0, hate: 0, held: 0 }

/** The pages of a link seem made a while ago: to the browser, to their script and to the Worker, five seconds have gone by. */
const afterAWhile = (context: BrowserContext) =>
  context.route(/\/e\/[^?]*\?/, async (route) => {
    const request = route.request()
    if (request.method() !== "GET") return route.continue()
    const response = await route.fetch()
    const made = await tokenOf(worker, request.url(), 5000)
    const body = (await response.text()).replace(/(name="made" value=")[^"]*/g, `$1${made}`)
    return route.fulfill({ response, body })
  })

/** The page's script has said that it runs. */
const open = async (page: Page, address: string) => {
  const told = page.waitForResponse((response) => response.url().includes("/opened?"))
  await page.goto(address)
  await told
}

/** The page that a press has led to. */
const answered = async (page: Page) => {
  await page.waitForResponse((response) => response.request().redirectedFrom()?.method() === "POST")
  await page.waitForLoadState("load")
}

/** What drives a real browser over a letter. */
const DRIVERS: readonly {
  name: string
  presses?: boolean
  drive: (context: BrowserContext, letter: Letter) => Promise<void>
}[] = [
  {
    name: "runs the pages' scripts",
    presses: false,
    drive: async (context, letter) => {
      for (const address of Object.values(letter)) await open(await context.newPage(), address)
    },
  },
  {
    name: "sends the forms by script",
    drive: async (context, { love }) => {
      const page = await context.newPage()
      await open(page, love)
      await Promise.all([
        page.waitForURL(/said=/),
        page.evaluate(() => {
          const form = document.querySelector<HTMLFormElement>("form.confirm")
          const face = document.createElement("input")
          Object.assign(face, { type: "hidden", name: "reaction", value: "love" })
          form?.append(face)
          form?.submit()
        }),
      ])
    },
  },
  {
    name: "clicks by script",
    drive: async (context, { love }) => {
      const page = await context.newPage()
      await open(page, love)
      await Promise.all([
        page.waitForURL(/said=/),
        page.evaluate(() => document.querySelector<HTMLElement>(".confirm .send")?.click()),
      ])
    },
  },
  {
    name: "makes up clicks and keys",
    drive: async (context, { love }) => {
      const page = await context.newPage()
      await open(page, love)
      await Promise.all([
        page.waitForURL(/said=/),
        page.evaluate(() => {
          const button = document.querySelector<HTMLElement>(".confirm .send")
          button?.focus()
          for (const type of ["keydown", "keyup"])
            button?.dispatchEvent(new KeyboardEvent(type, { key: "Enter", bubbles: true }))
          for (const type of ["pointerdown", "pointerup"])
            button?.dispatchEvent(new PointerEvent(type, { pointerType: "mouse", bubbles: true }))
          button?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
        }),
      ])
    },
  },
  {
    name: "presses 250 ms after the page, by real input",
    drive: async (context, { love }) => {
      await context.route(/\/love\?[^/]*$/, async (route) => {
        if (route.request().method() !== "POST") return route.fallback()
        const sent = new URLSearchParams(route.request().postData() ?? "")
        sent.set("made", await tokenOf(worker, love, 250))
        return route.continue({ postData: sent.toString() })
      })
      const page = await context.newPage()
      await page.goto(love)
      await Promise.all([page.waitForURL(/said=/), page.locator(".confirm .send").press("Enter")])
    },
  },
  {
    name: "says that a program drives it",
    drive: async (context, { love }) => {
      await context.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, "webdriver", { get: () => true }),
      )
      const page = await context.newPage()
      await open(page, love)
      await page.locator(".confirm .send").press("Enter")
      await page.waitForURL(/said=/)
    },
  },
  {
    name: "its mouse appears on the button and is gone",
    drive: async (context, { love }) => {
      const page = await context.newPage()
      await open(page, love)
      const box = await page.locator(".confirm .send").boundingBox()
      const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20, button: "left", clickCount: 1 } as const
      const session = await context.newCDPSession(page)
      await Promise.all([
        page.waitForURL(/said=/),
        session.send("Input.dispatchMouseEvent", { ...at, type: "mousePressed", timestamp: 1000 }),
        session.send("Input.dispatchMouseEvent", { ...at, type: "mouseReleased", timestamp: 1000.001 }),
      ])
    },
  },
  {
    name: "presses every button there is, unseen ones too",
    drive: async (context, { love }) => {
      const page = await context.newPage()
      await open(page, love)
      const buttons = await page.locator("main button").count()
      for (let nth = 0; nth < buttons; nth += 1) {
        await page.goto(love)
        await Promise.all([answered(page), page.locator("main button").nth(nth).press("Enter")])
      }
    },
  },
  {
    name: "opens every link, then presses as a person does",
    drive: async (context, letter) => {
      const page = await context.newPage()
      for (const address of Object.values(letter)) await open(page, address)
      await open(page, letter.love)
      await page.locator(".confirm .send").press("Enter")
      await page.waitForURL(/said=/)
    },
  },
  {
    name: "presses as a person does, then opens the next link, and so on",
    drive: async (context, letter) => {
      const page = await context.newPage()
      for (const address of Object.values(letter)) {
        await open(page, address)
        await Promise.all([
          answered(page),
          page.locator("main form:not([aria-hidden]) button").first().press("Enter"),
        ])
      }
    },
  },
]

const contextFor = async (browser: Browser, rest: Parameters<Browser["newContext"]>[0] = {}) => {
  const context = await browser.newContext({ userAgent: CHROME_AGENT, ...rest })
  await afterAWhile(context)
  return context
}

const rows: (readonly [name: string, counted: number, held: number])[] = []
test.afterAll(() => {
  const columns = [
    { title: "scanner with a browser" },
    ...["counted", "held"].map((title) => ({ title, align: "right" as const })),
  ]
  if (rows.length > 0)
    console.log(
      formatTable(
        columns,
        rows.map((row) => row.map(String)),
      ),
    )
})

for (const { name, presses = true, drive } of DRIVERS) {
  test(`a scanner with a real browser is not counted: ${name}`, async ({ browser }) => {
    const business = await makeBusiness(worker.db)
    const context = await contextFor(browser)
    await drive(context, letterTo(worker, business, "4711"))
    await context.close()
    const { love, hate, held } = await pulse(business.touchpointIds.checkout)
    rows.push([name, love + hate, held])
    expect([love, hate]).toEqual([0, 0])
    // Not because nothing of it would have arrived.
    expect(held).toBe(presses ? 1 : 0)
  })
}

/** How people press a button. */
const HANDS: readonly {
  name: string
  context?: object
  press: (page: Page, label: string) => Promise<void>
}[] = [
  {
    name: "mouse",
    press: async (page, label) => {
      const box = await page.getByRole("button", { name: label }).boundingBox()
      await page.mouse.move(300, 300)
      await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 20, { steps: 8 })
      await page.mouse.down()
      await page.mouse.up()
    },
  },
  {
    name: "touch",
    context: { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
    press: (page, label) => page.getByRole("button", { name: label }).tap(),
  },
  {
    name: "keyboard",
    press: async (page, label) => {
      const button = page.getByRole("button", { name: label })
      for (let tabs = 0; tabs < 5; tabs += 1) {
        await page.keyboard.press("Tab")
        if (await button.evaluate((element) => element === document.activeElement)) break
      }
      await expect(button).toBeFocused()
      await page.keyboard.press("Enter")
    },
  },
  {
    name: "screen reader: by its name, then activate",
    press: async (page, label) => {
      await page.getByRole("button", { name: label, exact: true }).focus()
      await page.keyboard.press("Space")
    },
  },
  {
    name: "no JavaScript",
    context: { javaScriptEnabled: false },
    press: (page, label) => page.getByRole("button", { name: label }).click(),
  },
]

for (const { name, context: settings = {}, press } of HANDS) {
  test(`people who answer by ${name} are counted, for either face`, async ({ browser }) => {
    const business = await makeBusiness(worker.db)
    for (const face of ["love", "hate"] as const) {
      const context = await contextFor(browser, settings)
      const page = await context.newPage()
      await page.goto(letterTo(worker, business, face)[face])
      await press(page, "Send")
      await expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible()
      await context.close()
    }
    expect(await pulse(business.touchpointIds.checkout)).toEqual({ love: 1, hate: 1, held: 0 })
  })
}

test("no state of the pages has an accessibility fault or scrolls sideways on a phone", async ({
  browser,
}) => {
  const business = await makeBusiness(worker.db)
  const letter = letterTo(worker, business, "4711", { language: "de" })
  const context = await contextFor(browser, { bypassCSP: true, viewport: { width: 320, height: 740 } })
  const page = await context.newPage()
  const look = async () => {
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  for (const address of [letter.other, `${letter.love}&s=wrong`]) {
    await page.goto(address)
    await look()
  }
  await page.goto(letterTo(worker, business, "0815").hate)
  await look()
  await page.getByRole("button", { name: "Send", exact: true }).press("Enter")
  await expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible()
  await look()
  await context.close()
})
