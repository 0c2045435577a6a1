import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Browser, chromium, type Page } from "@playwright/test"
import { WALL_PATH } from "../../demo/walls.ts"
import { CHROMIUM_ARGS } from "../support/chromium-args.ts"
import { ensureBrowser } from "../support/ensure-browser.ts"

const USAGE = `npm run pictures [-- --all FOLDER]

Opens a fresh demo, looks at it with Chromium and writes the README's pictures to demo/pictures.

  --all FOLDER   writes every page instead, at 360, 768 and 1440 px, light and dark, for looking through`

const ROOT = new URL("../..", import.meta.url).pathname
const PORT = 8950
const WORKER = `http://localhost:${PORT}`
const SITE = `http://localhost:${PORT + 1}`
const SCHEMES = ["light", "dark"] as const
const WIDTHS_PX = [360, 768, 1440]
const CONSOLE_PAGES = {
  journey: "/journey",
  "journey-today": "/journey?period=today",
  touchpoint: "/touchpoints/checkout",
  "touchpoint-year": "/touchpoints/checkout?period=year",
  "touchpoint-few": "/touchpoints/goodbye",
  "touchpoint-places": "/touchpoints/seat/places",
  asking: "/touchpoints/checkout/asking",
  places: "/places",
  place: "/places/till-1",
  poster: "/poster/checkout?p=till-1",
  "poster-tent": "/poster/checkout?size=tent&lang=ar",
  "poster-sticker": "/poster/checkout?size=sticker&p=till-1&p=till-2",
  held: "/held",
  "held-rule": "/held?rule=visitor-cap",
  comments: "/comments",
  setup: "/setup",
  templates: "/setup/templates",
  install: "/touchpoints/checkout/install",
  emails: "/touchpoints/newsletter/email",
  kiosks: "/kiosks",
  walls: "/walls",
  wall: WALL_PATH,
  team: "/team",
  settings: "/settings",
  log: "/log",
  you: "/you",
}
const WIDE = { width: 1440, height: 860 }
const HALF = { width: 1080, height: 810 }
/** What the README shows of the console: over its whole width, or two in a row. */
const README_PAGES = {
  journey: ["/journey", WIDE],
  touchpoint: ["/touchpoints/checkout", HALF],
  comments: ["/touchpoints/checkout/comments", HALF],
  setup: ["/touchpoints/checkout/asking", HALF],
  wall: [WALL_PATH, { width: 800, height: 600 }],
  held: ["/held", WIDE],
} as const
const SITE_PAGES = ["index", "menu", "beans", "order-done", "receipt", "table", "letter"]

/** A demo of its own, in a temporary folder; resolves when it has printed where it is. */
const startDemo = async () => {
  const stateDir = mkdtempSync(join(tmpdir(), "lovetap-pictures-"))
  const env = { ...process.env, PORT: `${PORT}`, STATE_DIR: stateDir, NO_COLOR: "1" }
  const child = spawn(process.execPath, ["demo/start.ts"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  let printed = ""
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text
      const link = /http:\S+\/sign-in\/\S+/.exec(printed)?.[0]
      if (link && printed.includes("Ctrl-C")) resolve(link)
    })
    child.once("exit", () => reject(new Error(`The demo did not start.\n${printed}`)))
  })
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGINT")
      await once(child, "exit")
    }
    rmSync(stateDir, { recursive: true, force: true })
  }
  return { ready, stop }
}

const signIn = async (browser: Browser, link: string) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole("main").getByRole("button").click()
  await page.waitForURL("**/journey")
  const state = await context.storageState()
  await context.close()
  return state
}

type Session = Awaited<ReturnType<typeof signIn>>
type Scheme = (typeof SCHEMES)[number]

const withPage = async (
  browser: Browser,
  {
    session,
    scheme,
    width,
    height = 900,
  }: { session?: Session; scheme: Scheme; width: number; height?: number },
  look: (page: Page) => Promise<unknown>,
) => {
  const context = await browser.newContext({
    ...(session ? { storageState: session } : {}),
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: "reduce",
  })
  await look(await context.newPage())
  await context.close()
}

/** The café's receipt with the question floating above it, before and after a tap. */
const lookAtWidget = async (page: Page, save: (name: string) => Promise<unknown>) => {
  await page.goto(`${SITE}/receipt.html`)
  await page.getByRole("button", { name: "How was paying at the till?" }).click()
  const card = page.getByRole("region", { name: "How was paying at the till?" })
  await card.getByRole("button", { name: "Hated it" }).waitFor()
  await save("question")
  await card.getByRole("button", { name: "Hated it" }).click()
  await page.getByRole("button", { name: "Long wait" }).click()
  await save("follow-up")
}

const takeForReadme = async (browser: Browser, session: Session) => {
  const folder = join(ROOT, "demo/pictures")
  mkdirSync(folder, { recursive: true })
  for (const scheme of SCHEMES) {
    await withPage(browser, { session, scheme, ...WIDE }, async (page) => {
      for (const [name, [address, size]] of Object.entries(README_PAGES)) {
        await page.setViewportSize(size)
        // Previews are there, too.
        await page.goto(WORKER + address, { waitUntil: "networkidle" })
        await page.screenshot({ animations: "disabled", path: join(folder, `${name}-${scheme}.png`) })
      }
    })
    await withPage(browser, { scheme, width: 720, height: 540 }, (page) =>
      lookAtWidget(page, (name) =>
        page.screenshot({ animations: "disabled", path: join(folder, `${name}-${scheme}.png`) }),
      ),
    )
  }
}

const takeAll = async (browser: Browser, session: Session, folder: string) => {
  mkdirSync(folder, { recursive: true })
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS_PX) {
      const save = (page: Page, name: string, fullPage = true) =>
        page.screenshot({
          animations: "disabled",
          path: join(folder, `${name}-${width}-${scheme}.png`),
          fullPage,
        })
      await withPage(browser, { session, scheme, width }, async (page) => {
        for (const [name, address] of Object.entries(CONSOLE_PAGES)) {
          await page.goto(WORKER + address)
          await save(page, name)
        }
        for (const name of SITE_PAGES) {
          await page.goto(`${SITE}/${name}.html`, { waitUntil: "networkidle" })
          await save(page, `site-${name}`)
        }
        await lookAtWidget(page, (name) => save(page, `widget-${name}`, false))
      })
    }
  }
}

const { values } = parseArgs({
  options: { all: { type: "string" }, help: { type: "boolean", default: false } },
})
if (values.help) {
  console.log(USAGE)
} else {
  const demo = await startDemo()
  try {
    const link = await demo.ready
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS })
    const session = await signIn(browser, link)
    await (values.all ? takeAll(browser, session, values.all) : takeForReadme(browser, session))
    await browser.close()
  } finally {
    await demo.stop()
  }
}
