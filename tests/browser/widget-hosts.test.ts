import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, type Page } from "@playwright/test"
import { type Built, type HostPage, type Hosts, writePage } from "../support/hosts/host-page.ts"
import { looksOf } from "../support/hosts/looks-of.ts"
import { PLACES } from "../support/hosts/places.ts"
import { POLICIES } from "../support/hosts/policies.ts"
import { PATCHES, TAGS } from "../support/hosts/scripts.ts"
import { STYLES } from "../support/hosts/styles.ts"
import { answerByKeyboard, answerByMouse } from "../support/hosts/whole-path.ts"
import { ROOT } from "../support/house-files.ts"
import { test } from "../support/widget-test.ts"

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
const sha384 = createHash("sha384").update(readFileSync(join(ROOT, `dist/public/w/${version}.js`)))

const builtAt = (origin: string): Built => ({
  origin,
  src: `${origin}/w.js`,
  pinned: `${origin}/w/${version}.js`,
  integrity: `sha384-${sha384.copy().digest("base64")}`,
})

/** A page that keeps the question away is known long before the suite's own time is up; many traces would cost minutes. */
test.use({ trace: "off", actionTimeout: 8000 })

/** All that the browser had to complain about. */
const complaints = (page: Page): string[] => {
  const heard: string[] = []
  page.on("console", (message) => heard.push(message.text()))
  page.on("pageerror", (error) => heard.push(error.message))
  return heard
}

interface Looks {
  before: string[]
  open: string[]
}
/** How it looks on a plain page; the same for all hosts that a process of the tests goes through. */
let plain: Looks | undefined

/** Goes through everything on this page, once by mouse and once by keys. */
const goThrough = async (page: Page, host: HostPage): Promise<Looks> => {
  const at = host.frame ? page.frameLocator("#frame") : page
  const inline = at.locator("love-tap[touchpoint=checkout]")
  const floating = at.locator("love-tap[touchpoint=coffee]")
  if (host.ready) await at.locator(host.ready).waitFor({ state: "attached" })
  await inline.getByRole("button", { name: "Loved it" }).waitFor()
  await floating.getByRole("button", { name: "And the coffee?" }).waitFor()
  const before = [...(await looksOf(inline)), ...(await looksOf(floating))]
  let open: string[] = []
  await answerByMouse(inline, async () => {
    await page.mouse.move(0, 0)
    open = await looksOf(inline)
  })
  await answerByKeyboard(page, floating, "And the coffee?")
  return { before, open }
}

const ALL: [kind: string, hosts: Hosts][] = [
  ["its policies", POLICIES],
  ["its styles", STYLES],
  ["its document", PLACES],
  ["its scripts", PATCHES],
  ["our tag", TAGS],
]

/**
 * Its lists write themselves as texts, so that the first attempt is refused (400) and the vote parked for a day: not lost,
 * but late. Writing the body by hand would take 12 bytes that the script does not have.
 */
const WAITING = "has an old library's ideas of arrays, events and functions"

for (const [kind, hosts] of ALL) {
  test.describe(`a page, by ${kind}`, () => {
    for (const [name, make] of Object.entries(hosts)) {
      test(`that ${name}`, async ({ page, site, worker }) => {
        test.fixme(name === WAITING)
        const built = builtAt(worker.origin)
        const { checkout } = worker.questions
        if (checkout) worker.questions.coffee = checkout
        const arrived = async () => {
          // What a page sends twice counts once; what it must not do is send another vote, or leave a step out.
          const said = () =>
            worker.arrivals.map(
              ({ vote }) => `${vote.touchpoint} ${vote.rev} ${vote.reaction} ${vote.reason} ${vote.comment}`,
            )
          await expect
            .poll(() => [...new Set(said())].toSorted())
            .toEqual([
              "checkout 1 hate undefined undefined",
              "checkout 2 hate long-wait undefined",
              "checkout 3 hate long-wait Too long",
              "coffee 1 love undefined undefined",
              "coffee 2 love quick undefined",
              "coffee 3 none undefined undefined",
            ])
        }
        const show = async (host: HostPage) => {
          site.show(host.frame ?? writePage(built, host), host.frame ? {} : host.headers)
          site.show(writePage(built, host), host.headers, "/framed")
          await page.goto(`${site.origin}/menu`)
          return goThrough(page, host)
        }
        if (!plain) {
          plain = await show({})
          await arrived()
          worker.arrivals.length = 0
        }

        const heard = complaints(page)
        const host = make(built)
        const looks = await show(host)
        expect(looks.before.filter((line) => !plain?.before.includes(line))).toEqual([])
        expect(looks.open.filter((line) => !plain?.open.includes(line))).toEqual([])
        await arrived()
        expect(new Set(worker.arrivals.map(({ vote }) => vote.id)).size).toBe(2)
        expect(heard.filter((message) => message !== host.heard)).toEqual([])
      })
    }
  })
}
