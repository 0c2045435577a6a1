import { describe, expect, test } from "vitest"
import { plain, textOfPage } from "../support/asking-form.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { insertCopies } from "../support/email-copies.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const LIST = "/touchpoints/checkout/email"
const NOVEMBER = `${LIST}/november-letter`
const LETTER = { name: "November letter", system: "mailchimp", language: "de" }

type Fetch = Awaited<ReturnType<typeof signedIn>>

const admin = async () => {
  const business = await makeBusiness(worker.db)
  return { business, fetch: await signedIn(worker, business) }
}
const become = ({ memberId }: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(memberId, role).run()
const ownedBy = ({ id }: MadeBusiness, memberId: number | null) =>
  worker.db.prepare("UPDATE touchpoints SET owner_id = ?2 WHERE business_id = ?1").bind(id, memberId).run()
const post = (
  fetch: Fetch,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = FROM_OUR_PAGE,
) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  })
const pageAt = async (fetch: Fetch, path: string) => (await fetch(path)).text()
const locationOf = (answer: Response) => answer.headers.get("Location") ?? ""
const stored = async () =>
  (
    await worker.db
      .prepare("SELECT slug, name, system, language, sent, signed_only FROM email_sends ORDER BY id")
      .all()
  ).results
const log = async () => (await worker.db.prepare("SELECT action FROM audit").all()).results

/** The saved send as the page's form carries it along. */
const baseOn = (page: string) => plain(/name="base" value="([^"]*)"/.exec(page)?.[1] ?? "")
const fieldsOf = (base: string): Record<string, string> => {
  const { sent, language, signedOnly, ...rest } = JSON.parse(base)
  return {
    ...rest,
    language: language ?? "",
    sent: sent ?? "",
    ...(signedOnly ? { signedOnly: "on" } : {}),
    base,
  }
}
/** Posts the page's form with some fields filled in otherwise. */
const save = async (fetch: Fetch, changes: Record<string, string>, page?: string) =>
  post(fetch, NOVEMBER, { ...fieldsOf(baseOn(page ?? (await pageAt(fetch, NOVEMBER)))), ...changes })
const htmlOn = (page: string) => plain(/id="email-html"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? "")
const textOn = (page: string) => plain(/id="email-text"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? "")

describe("making one", () => {
  test("starts with nothing, and leads to the e-mail in the language that was chosen", async () => {
    const { business, fetch } = await admin()
    expect(textOfPage(await pageAt(fetch, LIST))).toContain("Nothing yet. Name the first one")
    const made = await post(fetch, LIST, LETTER)
    expect(locationOf(made)).toBe(`${NOVEMBER}?said=created`)
    const page = await pageAt(fetch, locationOf(made))
    expect(textOfPage(page)).toContain("Made. Paste it into your e-mail")
    expect(textOfPage(page)).toContain("Nothing yet.")
    expect(textOfPage(page)).not.toContain("Nobody could answer")
    // Nobody has worded this touchpoint in German: everybody's words.
    expect(htmlOn(page)).toContain(">Wie war es?<")
    expect(htmlOn(page)).toContain('lang="de" dir="ltr"')
    const link = `${worker.origin}/e/${business.siteKey}/checkout/november-letter/love?lang=de&r=*|UNIQID|*`
    expect(plain(htmlOn(page))).toContain(link)
    expect(textOn(page).split("\n")).toContain(link)
    expect(await stored()).toEqual([{ slug: "november-letter", ...LETTER, sent: null, signed_only: 0 }])
    expect(await log()).toEqual([{ action: "send" }])
    expect(textOfPage(await pageAt(fetch, "/log"))).toContain(
      "named the e-mail november-letter at The checkout “November letter” Sent with Mailchimp",
    )
  })

  test("two of one name have links of their own; a name without letters for addresses has some all the same", async () => {
    const { fetch } = await admin()
    const places = []
    for (const name of ["News", "News", "新聞", "新聞"])
      places.push(locationOf(await post(fetch, LIST, { ...LETTER, name })))
    expect(places).toEqual(
      ["news", "news-2", "letter", "letter-2"].map((slug) => `${LIST}/${slug}?said=created`),
    )
  })

  test("says beside the field what is wrong, and keeps what was typed", async () => {
    const { fetch } = await admin()
    const refused = await post(fetch, LIST, { name: "", system: "pigeon", language: "tlh" })
    expect(refused.status).toBe(422)
    const page = textOfPage(await refused.text())
    expect(page).toContain("Not saved: 3 things to put right.")
    expect(page).toContain("Write a name of up to 80 characters.")
    expect(await stored()).toEqual([])
  })
})

describe("its words", () => {
  test("can be others for this e-mail alone, escaped wherever they stand, and nothing is stored", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const question = `<script>alert("1")</script> & co?`
    const query = `?${new URLSearchParams({ question, love: "Toll", hate: "" })}`
    const page = await pageAt(fetch, NOVEMBER + query)
    expect(page).not.toContain("<script>alert")
    expect(htmlOn(page)).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co?")
    expect(htmlOn(page)).toContain("</span>Toll</a>")
    expect(htmlOn(page)).toContain("</span>Furchtbar</a>")
    const before = await stored()
    await pageAt(fetch, `${NOVEMBER}${query}`)
    expect(await stored()).toEqual(before)
  })

  test("the preview shows them in either light, runs nothing, and its links lead nowhere", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const shown = await fetch(`${NOVEMBER}/preview?question=Na%3F&scheme=dark`)
    const policy = shown.headers.get("Content-Security-Policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("sandbox allow-same-origin")
    expect(policy).not.toContain("script")
    const html = await shown.text()
    expect(html).toContain(">Na?<")
    expect(html).toContain("@media all{")
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
      expect.arrayContaining(["#love", "#hate", "#other"]),
    )
    expect(html).not.toContain("/e/")
  })

  test("can be taken along as a whole e-mail", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const file = await fetch(`${NOVEMBER}/letter.html`)
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="november-letter.html"')
    expect(await file.text()).toMatch(/^<!doctype html>\n<html lang="de"/)
  })
})

describe("its figures", () => {
  test("tell sent, opened, confirmed and love apart, and what was left to machines", async () => {
    const { business, fetch } = await admin()
    await post(fetch, LIST, { ...LETTER, sent: "1,204" })
    const letter = { send: "november-letter" }
    await insertCopies(worker.db, business, { ...letter, copies: 9, opened: "love", confirmed: "love" })
    await insertCopies(worker.db, business, { ...letter, copies: 3, opened: "hate", confirmed: "hate" })
    await insertCopies(worker.db, business, { ...letter, copies: 5, opened: "hate" })
    await insertCopies(worker.db, business, {
      ...letter,
      copies: 2,
      opened: "love",
      held: true,
      markedUntil: 1,
    })
    await insertCopies(worker.db, business, {
      send: "nobody-named-it",
      copies: 1,
      opened: "love",
      confirmed: "love",
    })
    const page = textOfPage(await pageAt(fetch, NOVEMBER))
    expect(page).toContain("75% 47–91, from 9 love and 3 hate")
    expect(page).toContain("Sent 1,204")
    expect(page).toContain(
      "Opened a link 19 11 the love link, 8 the hate link 2% of all sent 7 without a confirmation",
    )
    expect(page).toContain("Confirmed 12 by one tap on the page behind the link 1% of all sent")
    expect(page).toMatch(/marked 2 copies of this e-mail were opened as machines do it/)
    expect(page).toContain("2 votes of this send are held")
    const list = textOfPage(await pageAt(fetch, LIST))
    expect(list).toContain("nobody-named-it not named yet")
    expect(list).toContain("Love 75% 47–91 Sent 1,204 Opened 19 Confirmed 12 Held 2")
  })

  test("a send that nobody has named gets its name, and keeps its links", async () => {
    const { business, fetch } = await admin()
    await insertCopies(worker.db, business, { send: "old", copies: 1, opened: "love" })
    expect(textOfPage(await pageAt(fetch, `${LIST}/old`))).toContain("Nobody has named it yet")
    await post(fetch, `${LIST}/old`, { ...LETTER, name: "Spring" })
    expect(await stored()).toMatchObject([{ slug: "old", name: "Spring" }])
  })
})

describe("saving", () => {
  test("writes what was changed, says so in the log, and puts it back", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    expect(locationOf(await save(fetch, {}))).toBe(`${NOVEMBER}?said=same`)
    const saved = await save(fetch, { sent: "12 480", signedOnly: "on", name: "Autumn" })
    expect(await stored()).toMatchObject([
      { slug: "november-letter", name: "Autumn", sent: 12480, signed_only: 1 },
    ])
    const page = await pageAt(fetch, locationOf(saved))
    expect(textOfPage(page)).toContain("Saved. Undo")
    // Mailchimp's links can't be signed.
    expect(textOfPage(page)).toContain("Nobody could answer")
    expect(textOfPage(await pageAt(fetch, "/log"))).toContain("“November letter” → “Autumn”")
    const entry = new URL(locationOf(saved), worker.origin).searchParams.get("entry") ?? ""
    const undone = await post(fetch, `${NOVEMBER}/undo`, { entry })
    expect(textOfPage(await pageAt(fetch, locationOf(undone)))).toContain("Put back as it was before.")
    expect(await stored()).toMatchObject([{ name: "November letter", sent: null, signed_only: 0 }])
  })

  test("leaves what others changed meanwhile, and does not write over it", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const early = await pageAt(fetch, NOVEMBER)
    await save(fetch, { sent: "10" })
    await save(fetch, { name: "Another" }, early)
    expect(await stored()).toMatchObject([{ name: "Another", sent: 10 }])
    expect(locationOf(await save(fetch, { sent: "20" }, early))).toContain("said=overtaken")
    expect(await stored()).toMatchObject([{ sent: 10 }])
  })

  test("what is no number, or no form of ours, is not stored", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const refused = await save(fetch, { sent: "some" })
    expect(refused.status).toBe(422)
    expect(textOfPage(await refused.text())).toContain("Write a whole number, or nothing.")
    expect((await post(fetch, NOVEMBER, LETTER)).status).toBe(400)
    expect(await stored()).toMatchObject([{ sent: null }])
  })
})

describe("who may", () => {
  test("read: every member; write: admins and the touchpoint’s owner", async () => {
    const { business, fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const writes = async () => [
      (await post(fetch, LIST, { ...LETTER, name: "Mine" })).status,
      (
        await save(
          fetch,
          { sent: "5" },
          `name="base" value="${JSON.stringify({ ...LETTER, sent: null, signedOnly: false }).replaceAll('"', "&quot;")}"`,
        )
      ).status,
      (await post(fetch, `${NOVEMBER}/undo`, { entry: "1" })).status,
    ]
    await become(business, "viewer")
    expect(await writes()).toEqual([403, 403, 403])
    await become(business, "owner")
    await ownedBy(business, null)
    expect(await writes()).toEqual([403, 403, 403])
    const page = await pageAt(fetch, NOVEMBER)
    expect(textOfPage(page)).toContain("This touchpoint is not yours")
    expect(page).not.toContain(">Save<")
    expect(htmlOn(page)).toContain("Wie war es?")
    await ownedBy(business, business.memberId)
    expect(await writes()).toEqual([303, 303, 404])
  })

  test("nobody who is not signed in, no other site’s page, and no other business", async () => {
    const { fetch } = await admin()
    await post(fetch, LIST, LETTER)
    const other = await makeBusiness(worker.db, { siteKey: "lt_other1", touchpoints: ["checkout"] })
    const stranger = await signedIn(worker, other)
    for (const path of [NOVEMBER, `${NOVEMBER}/preview`, `${NOVEMBER}/letter.html`]) {
      expect((await stranger(path)).status).toBe(404)
      expect((await worker.fetch(path)).status).not.toBe(200)
    }
    expect((await post(fetch, LIST, LETTER, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
    expect((await post(fetch, NOVEMBER, LETTER, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
    expect(await stored()).toHaveLength(1)
  })
})
