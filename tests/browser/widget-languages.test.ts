import { expect, type Page } from "@playwright/test"
import { LANGUAGES } from "../../shared/languages.ts"
import { test } from "../support/widget-test.ts"

const TAG = 'data-touchpoint="checkout"'

/** A page that says this language of itself, or none. */
const inLanguage = (lang: string | null, rest: string) =>
  `<script>document.documentElement.${lang === null ? 'removeAttribute("lang")' : `lang = "${lang}"`}</script>${rest}`

/** What is asked of the Worker from now on, in order, without the folder's hash. */
const listen = (page: Page, origin: string): string[] => {
  const asked: string[] = []
  page.on("request", (request) => {
    const { origin: of, pathname } = new URL(request.url())
    if (of === origin) asked.push(pathname.replace(/\/w\/\w+\//, "/w/…/"))
  })
  return asked
}

const tab = (page: Page, question: string) => page.getByRole("button", { name: question })

test.use({ locale: "fr-CA" })

for (const [lang, question, words] of [
  ["de-AT", "Wie war es?", "/w/…/de-AT.js"],
  ["pt_BR", "Como foi?", "/w/…/pt_BR.js"],
  ["zh-TW", "您覺得如何？", "/w/…/zh-TW.js"],
  ["no", "Hvordan var det?", "/w/…/no.js"],
  ["tlh", "How was it?", "/w/…/tlh.js"],
] as const) {
  test(`a page in ${lang} is asked “${question}”, whatever the browser speaks`, async ({
    page,
    open,
    script,
    worker,
  }) => {
    const asked = listen(page, worker.origin)
    const said: string[] = []
    page.on("console", (message) => said.push(message.text()))
    await open(inLanguage(lang, script(TAG)))
    await tab(page, question).waitFor()
    expect(asked).toEqual(["/w.js", words])
    expect(said).toEqual([])
  })
}

test("a page that does not say its language is asked in the browser's", async ({ page, open, script }) => {
  await open(inLanguage(null, script(TAG)))
  await tab(page, "Comment ça s’est passé ?").click()
  await expect(page.getByRole("button", { name: "J’ai adoré" })).toBeVisible()
  await expect(page.getByRole("button", { name: "J’ai détesté" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Fermer" })).toBeVisible()
})

for (const lang of ["en", "en-GB", "EN"]) {
  test(`a page in ${lang} asks the Worker for the script alone`, async ({ page, open, script, worker }) => {
    const asked = listen(page, worker.origin)
    await open(inLanguage(lang, script(TAG)))
    await tab(page, "How was it?").waitFor()
    await page.evaluate("fetch('/later')")
    expect(asked).toEqual(["/w.js"])
  })
}

test("two questions on a page load their language's words once", async ({ page, open, script, worker }) => {
  const asked = listen(page, worker.origin)
  await open(inLanguage("ja", `${script(TAG)}<love-tap touchpoint="wifi" question="Wi-Fiは？"></love-tap>`))
  await tab(page, "いかがでしたか？").waitFor()
  await expect(page.getByRole("region", { name: "Wi-Fiは？" })).toContainText("とても良い")
  expect(asked).toEqual(["/w.js", "/w/…/ja.js"])
})

test("the business's own words go before the language's", async ({ page, open, script }) => {
  await open(inLanguage("de", script(`${TAG} data-question="Und der Kaffee?" data-love="Köstlich"`)))
  await tab(page, "Und der Kaffee?").click()
  await expect(page.getByRole("button", { name: "Köstlich" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Furchtbar" })).toBeVisible()
})

test("where the words can't be loaded, the question is asked in English, and the vote arrives", async ({
  page,
  open,
  script,
  worker,
}) => {
  await page.route("**/w/*/de.js", (route) => route.abort())
  await open(inLanguage("de", script(TAG)))
  await tab(page, "How was it?").click()
  await page.getByRole("button", { name: "Hated it" }).click()
  await expect.poll(() => worker.arrivals.length).toBe(1)
  expect(worker.arrivals[0]?.vote).toMatchObject({ reaction: "hate", lang: "de" })
})

for (const [lang, question, love, hate, close] of [
  ["ar", "كيف كان الأمر؟", "رائع", "سيئ جدًا", "إغلاق"],
  ["he-IL", "איך היה?", "נהדר", "נורא", "סגירה"],
  ["fa", "چطور بود؟", "عالی", "خیلی بد", "بستن"],
  ["ur-PK", "کیسا رہا؟", "بہت اچھا", "بہت برا", "بند کریں"],
] as const) {
  test(`in ${lang} all is mirrored, though the page does not say so`, async ({ page, open, script }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    await open(inLanguage(lang, script(TAG)))
    expect((await tab(page, question).boundingBox())?.x).toBe(16)
    await tab(page, question).click()
    const [loved, hated, cross] = await Promise.all(
      [love, hate, close].map((name) => page.getByRole("button", { name, exact: true }).boundingBox()),
    )
    expect(loved?.x).toBeGreaterThan(hated?.x ?? Infinity)
    expect(cross?.x).toBeLessThan(hated?.x ?? 0)
    await expect(page.getByRole("region", { name: question })).toHaveCSS("direction", "rtl")
  })
}

/** Labels of which a word is broken, or which reach out of their button. */
const broken = (page: Page): Promise<string[]> =>
  page.locator("love-tap .faces button").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const text = button.lastChild as Text
      const range = document.createRange()
      range.selectNodeContents(text)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      const fits = lines <= text.data.split(" ").length && button.scrollWidth <= button.clientWidth
      return fits ? [] : [text.data]
    }),
  )

test("on the smallest screen no word of the faces is broken, in any language", async ({
  page,
  open,
  script,
}) => {
  await page.setViewportSize({ width: 320, height: 480 })
  const found: string[] = []
  for (const language of LANGUAGES) {
    await open(inLanguage(language, script(`${TAG} data-mode="inline"`)))
    await page.locator("love-tap .faces button").first().waitFor()
    found.push(...(await broken(page)).map((label) => `${language}: ${label}`))
  }
  expect(found).toEqual([])
})
