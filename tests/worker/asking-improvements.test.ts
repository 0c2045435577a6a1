import { describe, expect, test } from "vitest"
import { previewOf } from "../../worker/console/asking/preview-of.ts"
import { askingPage, plain, postAsking, saveAsking, textOfPage } from "../support/asking-form.ts"
import { makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const admin = async () => {
  const business = await makeBusiness(worker.db)
  return { business, fetch: await signedIn(worker, business) }
}

type Fetch = Awaited<ReturnType<typeof signedIn>>

const TILL = { day: "2026-11-03", text: "A second till opens at noon." }

const rows = async () =>
  (
    await worker.db
      .prepare("SELECT id, day, text, published_at, removed_at FROM improvements ORDER BY id")
      .all<{
        id: number
        day: number
        text: string
        published_at: number | null
        removed_at: number | null
      }>()
  ).results

const queryOf = (answer: Response) => (answer.headers.get("Location") ?? "").replace(/^[^?]*/, "")
const entryOf = (answer: Response) => new URLSearchParams(queryOf(answer)).get("entry") ?? ""
/** Posts, and reads the page that the browser is then sent to. */
const doAndLook = async (fetch: Fetch, form: Record<string, string>) => {
  const answer = await postAsking(fetch, "/did", form)
  return { entry: entryOf(answer), text: textOfPage(await askingPage(fetch, queryOf(answer))) }
}

describe("an improvement", () => {
  test("is added, published, unpublished, edited and removed, each told in words and in the log", async () => {
    const { fetch } = await admin()
    expect(textOfPage(await askingPage(fetch))).toContain("Nothing yet. Once you have changed something")
    const added = await doAndLook(fetch, { deed: "add", ...TILL })
    expect(added.text).toContain("Added. Publish it when customers should read it. To its pulse Undo")
    expect(added.text).toContain("A second till opens at noon. Since 3 Nov not published by Ada")
    const [{ id } = { id: 0 }] = await rows()
    const improvement = `${id}`

    const published = await doAndLook(fetch, { deed: "publish", improvement })
    expect(published.text).toContain(
      "Published. Customers read the latest one with their thanks. To its pulse Undo",
    )
    expect(published.text).toContain("Since 3 Nov customers read this")
    const edit = { deed: "edit", improvement, wasDay: "20760", wasText: TILL.text }
    const edited = await doAndLook(fetch, { ...edit, day: "2026-11-04", text: "Two tills now." })
    expect(edited.text).toContain("Two tills now. Since 4 Nov customers read this")
    const unpublished = await doAndLook(fetch, { deed: "unpublish", improvement })
    expect(unpublished.text).toContain("Not published any more. Undo")
    const removed = await doAndLook(fetch, { deed: "remove", improvement })
    expect(removed.text).toContain("Removed. Undo")
    expect(removed.text).not.toContain("Two tills now.")

    const back = await postAsking(fetch, "/undo", { entry: removed.entry })
    expect(textOfPage(await askingPage(fetch, queryOf(back)))).toContain(
      "Two tills now. Since 4 Nov not published",
    )
    const log = textOfPage(await (await fetch("/log")).text())
    for (const said of [
      "Ada wrote down an improvement at The checkout",
      "Ada published an improvement at The checkout",
      "Ada edited an improvement at The checkout",
      "“A second till opens at noon.” → “Two tills now.”",
      "Ada unpublished an improvement at The checkout",
      "Ada removed an improvement at The checkout",
      "Ada brought an improvement back at The checkout",
    ])
      expect(log).toContain(said)
  })

  test("is what customers read when it is the latest published one", async () => {
    const { fetch } = await admin()
    await doAndLook(fetch, { deed: "add-published", day: "2026-10-01", text: "Older." })
    const page = await doAndLook(fetch, { deed: "add-published", ...TILL })
    await doAndLook(fetch, { deed: "add", day: "2026-11-20", text: "Not told yet." })
    expect(page.text).toContain("A second till opens at noon. Since 3 Nov customers read this")
    expect(page.text).toContain("Older. Since 1 Oct published, a later one is shown")
    const preview = await (await fetch("/touchpoints/checkout/asking/preview")).text()
    expect(preview).toContain("A second till opens at noon.")
    expect(preview).not.toContain("Not told yet.")
  })

  test.each([
    [{ deed: "add", day: "3 Nov", text: "Better." }, "Write the day since when, like 2026-11-03."],
    [{ deed: "add-published", day: "2026-02-31", text: "Better." }, "Write the day since when"],
    [{ deed: "add", day: "2026-11-03", text: "  " }, "Write one sentence of up to 200 characters."],
    [
      { deed: "add", day: "2026-11-03", text: "x".repeat(201) },
      "Write one sentence of up to 200 characters.",
    ],
  ])("that can't be read is refused beside its field with what was typed: %j", async (form, said) => {
    const { fetch } = await admin()
    const refused = await postAsking(fetch, "/did", form)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(textOfPage(page)).toContain(said)
    expect(page).toContain(`value="${form.text}"`)
    expect(page).toMatch(/<title>Not saved/)
    expect(await rows()).toEqual([])
  })

  test("edited by somebody else meanwhile is not overwritten", async () => {
    const { fetch } = await admin()
    await doAndLook(fetch, { deed: "add", ...TILL })
    const improvement = `${(await rows())[0]?.id}`
    const edit = { deed: "edit", improvement, wasDay: "20760", wasText: TILL.text, day: TILL.day }
    await doAndLook(fetch, { ...edit, text: "Theirs." })
    const late = await postAsking(fetch, "/did", { ...edit, text: "Mine." })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(textOfPage(page)).toContain("Somebody has changed it meanwhile: what is saved now stands above.")
    expect(page).toContain('value="Mine."')
    expect(page).toContain('name="wasText" value="Theirs."')
    expect(await rows()).toMatchObject([{ text: "Theirs." }])
    await doAndLook(fetch, { deed: "remove", improvement })
    const later = await postAsking(fetch, "/did", { ...edit, text: "Mine." })
    expect(textOfPage(await later.clone().text())).toContain("Somebody has removed it meanwhile. Add it anew")
    expect(await later.text()).toContain('value="Mine."')
  })

  test("of another touchpoint or of no form of ours is left alone", async () => {
    const { business, fetch } = await admin()
    const other = await makeBusiness(worker.db, { siteKey: "lt_improvingother" })
    await worker.db
      .prepare(
        `INSERT INTO improvements (id, business_id, touchpoint_id, day, text, created_at)
         VALUES (77, ?1, ?2, 20000, 'Theirs.', 0)`,
      )
      .bind(other.id, other.touchpointIds.checkout)
      .run()
    for (const deed of ["publish", "unpublish", "remove"])
      expect((await postAsking(fetch, "/did", { deed, improvement: "77" })).status).toBe(404)
    for (const form of [{}, { deed: "publish" }, { deed: "drop", improvement: "1" }])
      expect((await postAsking(fetch, "/did", form as Record<string, string>)).status).toBe(400)
    expect(await rows()).toMatchObject([{ text: "Theirs.", published_at: null, removed_at: null }])
    expect(business.id).not.toBe(other.id)
  })
})

describe("what is written", () => {
  const NASTY = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;`

  test("is inert in every field, on the page, in the preview, in the tags and in the log", async () => {
    const { fetch } = await admin()
    const saved = await saveAsking(fetch, {
      question: NASTY,
      "love.label": NASTY,
      "love.reasons": NASTY,
      friend: `https://shop.example/?q=${NASTY.replaceAll(" ", "")}`,
      stands: "after",
      for: NASTY,
      when: "event",
      "when.event": NASTY.replaceAll(" ", ""),
    })
    expect(saved.status).toBe(303)
    await doAndLook(fetch, { deed: "add-published", day: "2026-11-03", text: NASTY })
    for (const path of [
      "/touchpoints/checkout/asking",
      "/touchpoints/checkout/asking/preview",
      "/touchpoints/checkout",
      "/log",
    ]) {
      const page = await (await fetch(path)).text()
      expect(page, path).not.toMatch(/<script>|<img/)
      expect(page, path).not.toContain(`${NASTY.slice(0, 3)}script`)
    }
    // Pasted as it is shown, the tag is one element with these attributes and nothing else.
    const page = await (await fetch("/touchpoints/checkout/install")).text()
    const tag = /<code id="tag-plain">(.*?)<\/code>/s.exec(page)?.[1] ?? ""
    const shown = tag
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
    expect(shown.match(/<\w+/g)).toEqual(["<script"])
    expect(shown).toContain('data-question="&#34;&#62;&#60;script&#62;')
  })
})

describe("the preview", () => {
  test("can reach nobody, and only our own pages may frame it", async () => {
    const { fetch } = await admin()
    const preview = await fetch("/touchpoints/checkout/asking/preview?scheme=dark")
    const policy = preview.headers.get("Content-Security-Policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("sandbox allow-scripts")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toMatch(/connect-src|allow-same-origin|allow-forms|unsafe/)
    expect(await preview.text()).toContain('<html lang="en" class="dark">')
    const page = await fetch("/touchpoints/checkout/asking")
    expect(page.headers.get("Content-Security-Policy")).toMatch(/frame-ancestors 'none'.*frame-src 'self'/)
    expect((await fetch("/touchpoints/checkout")).headers.get("Content-Security-Policy")).not.toContain(
      "frame-src",
    )
  })

  test("says of what is saved what customers are told", async () => {
    const { business, fetch } = await admin()
    await worker.db
      .prepare("UPDATE members SET name = 'Ana Duarte' WHERE id = ?1")
      .bind(business.memberId)
      .run()
    for (const text of ["First.", "Second, on the same day."])
      await doAndLook(fetch, { deed: "add-published", day: "2026-11-03", text })
    const everything = {
      contact: "on",
      lookInto: "on",
      friend: "https://shop.example/review",
      leads: "review",
    }
    await saveAsking(fetch, { question: "How was paying?", ...everything })
    const page = await (await fetch("/touchpoints/checkout/asking/preview")).text()
    const [, draft = "", facts = ""] = /data-draft="([^"]*)" data-facts="([^"]*)"/.exec(page) ?? []
    const { asked } = previewOf(new URLSearchParams(plain(draft)), JSON.parse(plain(facts)))
    const answer = await (await worker.fetch(`/v1/questions/${business.siteKey}/checkout`)).json()
    const withoutSlugs = (told: unknown) =>
      JSON.parse(JSON.stringify(told, (key, value) => (key === "slug" ? 0 : value)))
    expect(withoutSlugs(asked)).toEqual(withoutSlugs(answer))
    expect(answer).toMatchObject({ owner: "Ana", masked: true, did: { text: "Second, on the same day." } })
  })
})
