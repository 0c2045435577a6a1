import { describe, expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const made = async () => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  const name = (slug: string, called: string) =>
    fetch("/places", {
      method: "POST",
      headers: FROM_OUR_PAGE,
      body: new URLSearchParams({ slug, name: called }).toString(),
    })
  return { business, fetch, name }
}

describe("a poster", () => {
  test("says the touchpoint's question in the language asked for, its faces, what to do and where", async () => {
    const { business, fetch, name } = await made()
    await name("till-1", "Till <1> & co")
    const text = await textOf(await fetch("/poster/checkout?lang=de&size=a5&p=till-1"))
    expect(text).toContain("1 sheet of 148 × 210 mm.")
    expect(text).toContain(
      `Business ${business.siteKey} Wie war es? Großartig Furchtbar Scannen und ein Gesicht antippen`,
    )
    expect(text).toMatch(/:\d+\/ t\/ lt_\w+\/ checkout\? p= till-1 Till &lt;1> &amp; co/)
    expect(text).toMatch(
      /Code 64.8 mm wide, \d+ × \d+ modules of 1\.\d\d mm, quiet zone of 4, error correction [QH]/,
    )
  })

  test("says what was typed instead, as text", async () => {
    const { fetch } = await made()
    const query = new URLSearchParams({ question: "<b>Mmm?</b>", call: "Tap & tell", size: "receipt" })
    const page = await (await fetch(`/poster/checkout?${query}`)).text()
    expect(page).toContain("&lt;b>Mmm?&lt;/b>")
    expect(page).not.toContain("<b>Mmm?")
    expect(page).toContain("Tap &amp; tell")
    expect(page).toContain('href="/console/poster-receipt.css"')
  })

  test("reads from right to left where the language does, its address never", async () => {
    const { fetch } = await made()
    const page = await (await fetch("/poster/checkout?lang=ar")).text()
    expect(page).toMatch(/<div class="sheet a4" lang="ar" dir="rtl">/)
    expect(page).toContain('<p class="sheet-address" dir="ltr">')
  })

  test("is printed for each place that was ticked, named or not", async () => {
    const { fetch, name } = await made()
    await name("till-1", "Till 1")
    await name("till-2", "Till 2")
    const page = await (await fetch("/poster/checkout?p=till-1&p=till-2&p=van-9&size=sticker")).text()
    expect(page.match(/<figure/g)).toHaveLength(3)
    expect(page).toContain("<bdi>van-9</bdi>")
    expect(page.match(/<input type="checkbox" name="p" value="till-\d" checked/g)).toHaveLength(2)
  })

  test("leaves archived places out of its list", async () => {
    const { fetch, name } = await made()
    await name("till-1", "Till 1")
    await fetch("/places/till-1/archive", { method: "POST", headers: FROM_OUR_PAGE })
    expect(await textOf(await fetch("/poster/checkout"))).not.toContain("Till 1")
  })

  test("has its code as a file, with the place in its name", async () => {
    const { business, fetch } = await made()
    const answer = await fetch("/poster/checkout/code.svg?p=till-1")
    expect(answer.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8")
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="checkout-till-1.svg"')
    const svg = await answer.text()
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 (\d+) \1" width="92mm" height="92mm"/,
    )
    expect(svg).toContain(`/t/${business.siteKey}/checkout?p=till-1</title>`)
  })

  test("is for members, of their own touchpoints that are there", async () => {
    const { fetch } = await made()
    for (const address of ["/poster/checkout", "/poster/checkout/code.svg"]) {
      expect((await worker.fetch(address)).headers.get("Location")).toBe("/sign-in")
      expect((await fetch(address.replace("checkout", "nope"))).status).toBe(404)
    }
    await makeBusiness(worker.db, { siteKey: "lt_theirs", touchpoints: ["theirs"] })
    expect((await fetch("/poster/theirs")).status).toBe(404)
  })
})
