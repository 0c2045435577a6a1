import { expect, type Page } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

const INLINE = 'data-mode="inline" data-touchpoint="checkout"'
const square = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9H0z"/></svg>`)}`
const love = (page: Page) => page.getByRole("button", { name: "Loved it" })
const drawn = (page: Page) =>
  page
    .locator("love-tap")
    .evaluateAll((all) =>
      all.map(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll("svg path") ?? [])].map((path) => path.getAttribute("d")),
      ),
    )

test("thumbs take the faces' place on the buttons, on the tab and in the thanks", async ({
  page,
  open,
  script,
}) => {
  await open(script('data-touchpoint="checkout"'))
  await page.getByRole("button", { name: "How was it?" }).waitFor()
  const [faces] = await drawn(page)
  await open(script('data-touchpoint="checkout" data-look="thumbs"'))
  await page.getByRole("button", { name: "How was it?" }).waitFor()
  const [thumbs] = await drawn(page)
  expect(thumbs).toHaveLength(4)
  for (const path of thumbs ?? []) expect(faces).not.toContain(path)
  await page.getByRole("button", { name: "How was it?" }).click()
  await expect(love(page).locator("svg")).toHaveCSS("background-color", "rgb(245, 158, 11)")
  await love(page).click()
  await expect(page.getByRole("status")).toContainText("Thank you!")
  await expect(page.getByRole("status").locator("path")).toHaveAttribute("d", thumbs?.[0] ?? "")
})

test("words stand alone and larger, in the two colours", async ({ page, open, script }) => {
  await open(script(`${INLINE} data-look="words"`))
  await expect(love(page).locator("svg")).toBeHidden()
  await expect(love(page)).toHaveCSS("font-size", "19px")
  await expect(love(page)).toHaveCSS("border-top-color", "rgb(245, 158, 11)")
  expect((await love(page).boundingBox())?.height).toBeGreaterThanOrEqual(64)
})

test("a look is light or dark whatever its page is", async ({ page, open, script }) => {
  const card = page.locator("love-tap .card")
  for (const [look, colour] of [
    ["faces dark", "rgb(31, 30, 37)"],
    ["thumbs light", "rgb(255, 255, 255)"],
  ] as const)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      await open(script(`${INLINE} data-look="${look}"`), {
        head: "<style>:root { color-scheme: light dark }</style>",
      })
      await expect(card).toHaveCSS("background-color", colour)
    }
})

test("a site's own icons take the faces' place; one that does not load leaves the face", async ({
  page,
  open,
  script,
  site,
}) => {
  await open(
    script(`${INLINE} data-look-love='${square("lime")}' data-look-hate="${site.origin}/missing.png"`),
  )
  const icon = love(page).locator("svg")
  await expect(icon).toHaveCSS("background-image", /^url\("data:image/)
  await expect(icon.locator("path")).toBeHidden()
  const face = page.getByRole("button", { name: "Hated it" }).locator("svg")
  await expect(face).toHaveCSS("background-image", "none")
  await expect(face.locator("path")).toBeVisible()
})

test("an icon the page's policy forbids leaves the face, and the question comes all the same", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(script(`${INLINE} data-look-love="${square("lime")}"`), {
    headers: {
      "content-security-policy": `default-src 'none'; script-src ${worker.origin}; connect-src ${worker.origin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  await expect(love(page).locator("path")).toBeVisible()
  await expect(love(page).locator("svg")).toHaveCSS("background-image", "none")
})

test("a page with the strictest policies gets every look and place without a message", async ({
  page,
  open,
  script,
  worker,
}) => {
  const heard: string[] = []
  page.on("console", (message) => heard.push(message.text()))
  page.on("pageerror", (error) => heard.push(error.message))
  await open(
    `<h1>Done</h1>${script(`${INLINE} data-look="words dark" data-for="h1"`)}
     ${script('data-touchpoint="coffee" data-question="And the coffee?" data-where="top-start" data-look="thumbs"')}
     ${script('data-touchpoint="wifi" data-question="And the Wi-Fi?" data-when="event go" data-where="?" data-for="((" data-look="7"')}`,
    {
      headers: {
        "content-security-policy": `default-src 'none'; script-src ${worker.origin}; connect-src ${worker.origin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
      },
    },
  )
  await love(page).waitFor()
  const tab = page.getByRole("button", { name: "And the coffee?" })
  await expect(tab).toHaveAttribute("aria-keyshortcuts", /Arrow/)
  await tab.press("ArrowDown")
  await tab.press("Enter")
  await expect(page.getByRole("region", { name: "And the coffee?" }).locator(".card")).toBeVisible()
  expect(heard).toEqual([])
})

for (const look of ["thumbs", "words", "words dark"])
  test(`axe finds nothing in the look “${look}”, tab, card and thanks`, async ({ page, open, script }) => {
    await open(
      `<main><h1>Done</h1></main>${script(`data-touchpoint="checkout" data-where="top-start" data-look="${look}"`)}`,
    )
    const tab = page.getByRole("button", { name: "How was it?" })
    await tab.waitFor()
    expect(await axeFindings(page)).toEqual([])
    await tab.click()
    await love(page).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await love(page).click()
    await openFollowUp(page)
    expect(await axeFindings(page)).toEqual([])
  })
