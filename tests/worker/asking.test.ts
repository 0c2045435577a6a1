import { describe, expect, test } from "vitest"
import {
  askingPage,
  formOn,
  postAsking,
  saveAsking,
  storedQuestion,
  textOfPage,
} from "../support/asking-form.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** An admin's browser, at a business with the touchpoint `checkout`. */
const admin = async () => {
  const business = await makeBusiness(worker.db)
  return { business, fetch: await signedIn(worker, business) }
}

const become = ({ memberId }: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(memberId, role).run()
const ownedBy = ({ id }: MadeBusiness, memberId: number | null) =>
  worker.db.prepare("UPDATE touchpoints SET owner_id = ?2 WHERE business_id = ?1").bind(id, memberId).run()

const log = async () =>
  (
    await worker.db
      .prepare("SELECT action, detail FROM audit ORDER BY id")
      .all<{ action: string; detail: string }>()
  ).results

const locationOf = (answer: Response) => answer.headers.get("Location") ?? ""
const queryOf = (answer: Response) => locationOf(answer).replace(/^[^?]*/, "")

/** The reasons' rows of a form, as [slug, label]. */
const rows = (form: URLSearchParams, face: string) => {
  const labels = form.getAll(`${face}.reasons`)
  return form.getAll(`${face}.slugs`).map((slug, at) => [slug, labels[at]])
}

describe("saving", () => {
  test("what nobody has touched changes nothing and is no entry", async () => {
    const { fetch } = await admin()
    const saved = await saveAsking(fetch, {})
    expect(saved.status).toBe(303)
    expect(locationOf(saved)).toBe("/touchpoints/checkout/asking?said=same")
    expect(textOfPage(await askingPage(fetch, "?said=same"))).toContain("Nothing to save")
    expect(await log()).toEqual([])
  })

  test("stores words, offers and the tag's settings, says so, and puts them back", async () => {
    const { business, fetch } = await admin()
    const before = await storedQuestion(worker, business)
    const saved = await saveAsking(fetch, {
      question: " How was paying? ",
      "love.label": "Great",
      contact: "on",
      lookInto: "on",
      friend: "https://shop.example/review?a=1&b=2",
      leads: "review",
      stands: "after",
      for: "#order-done",
      when: "scroll",
      "when.scroll": "70",
      whenAgain: "7",
      whenShare: "10",
      look: "words",
      scheme: "dark",
    })
    expect(await storedQuestion(worker, business)).toMatchObject({
      question: "How was paying?",
      love: { label: "Great", reasons: [{ slug: "friendly", label: "Friendly" }] },
      offers: { contact: true, friend: "https://shop.example/review?a=1&b=2", review: true, lookInto: true },
      asking: { for: "#order-done", when: "scroll 70%", whenAgain: 7, whenShare: 10, look: "words dark" },
    })
    const page = await askingPage(fetch, queryOf(saved))
    expect(textOfPage(page)).toContain("Saved. Customers see it within a minute")
    expect(formOn(page).get("when.scroll")).toBe("70")
    expect(textOfPage(await (await fetch("/log")).text())).toContain(
      "Question: How was it? → How was paying?",
    )

    const entry = new URLSearchParams(queryOf(saved)).get("entry") ?? ""
    const undone = await postAsking(fetch, "/undo", { entry })
    const again = await askingPage(fetch, queryOf(undone))
    expect(textOfPage(again)).toContain("Put back as it was before.")
    expect(again).not.toContain(">Undo<")
    expect(await storedQuestion(worker, business)).toMatchObject(before)
    expect((await log()).map(({ action }) => action)).toEqual(["question", "question"])
    expect(textOfPage(await (await fetch("/log")).text())).toContain(
      "undid a change of what customers are asked",
    )
  })

  test("does not offer to undo, nor undo, what was changed again since", async () => {
    const { business, fetch } = await admin()
    const first = queryOf(await saveAsking(fetch, { question: "One?" }))
    await saveAsking(fetch, { question: "Two?" })
    expect(await askingPage(fetch, first)).not.toContain(">Undo<")
    const entry = new URLSearchParams(first).get("entry") ?? ""
    const refused = await postAsking(fetch, "/undo", { entry })
    expect(textOfPage(await askingPage(fetch, queryOf(refused)))).toContain(
      "Not done: it has been changed since",
    )
    expect(await storedQuestion(worker, business)).toMatchObject({ question: "Two?" })
  })
})

describe("reasons", () => {
  test("keep the name that votes carry when they are reworded, moved and joined by others", async () => {
    const { business, fetch } = await admin()
    const form = formOn(await askingPage(fetch))
    expect(rows(form, "love")).toEqual([["friendly", "Friendly"]])
    for (const face of ["slugs", "reasons"]) form.delete(`love.${face}`)
    for (const [slug, label] of [
      ["", "Café & Küche"],
      ["friendly", "Warm and kind"],
      ["", "Friendly"],
      ["", "   "],
      ["made-up", "とても速い"],
    ] as const) {
      form.append("love.slugs", slug)
      form.append("love.reasons", label)
    }
    await postAsking(fetch, "", form)
    const { love } = await storedQuestion(worker, business)
    expect(love.reasons).toEqual([
      { slug: "cafe-kuche", label: "Café & Küche" },
      { slug: "friendly", label: "Warm and kind" },
      { slug: "friendly-2", label: "Friendly" },
      { slug: expect.stringMatching(/^reason-[a-z0-9]+$/), label: "とても速い" },
    ])
  })

  test.each([
    ["hate.add.0", ["slow", ""], 200],
    ["hate.remove.0", [], 200],
  ])("%s shows the form as it then stands and saves nothing", async (deed, slugs, status) => {
    const { business, fetch } = await admin()
    const before = await storedQuestion(worker, business)
    const form = formOn(await askingPage(fetch))
    form.set("question", "Typed, not saved")
    form.append("do", deed)
    const shown = await postAsking(fetch, "", form)
    expect(shown.status).toBe(status)
    const next = formOn(await shown.text())
    expect(next.getAll("hate.slugs")).toEqual(slugs)
    expect(next.get("question")).toBe("Typed, not saved")
    expect(await storedQuestion(worker, business)).toEqual(before)
  })

  test("move up and down, and stay where there is nowhere to go", async () => {
    const { fetch } = await admin()
    const form = formOn(await askingPage(fetch))
    for (const label of ["Second", "Third"]) {
      form.append("love.slugs", "")
      form.append("love.reasons", label)
    }
    const labels = async (deed: string) => {
      const sent = new URLSearchParams(form)
      sent.append("do", deed)
      return formOn(await (await postAsking(fetch, "", sent)).text()).getAll("love.reasons")
    }
    expect(await labels("love.up.2")).toEqual(["Friendly", "Third", "Second"])
    expect(await labels("love.down.0")).toEqual(["Second", "Friendly", "Third"])
    expect(await labels("love.up.0")).toEqual(["Friendly", "Second", "Third"])
    expect(await labels("love.down.9")).toEqual(["Friendly", "Second", "Third"])
  })
})

describe("what can't be saved", () => {
  test("is said beside its field, with everything typed still there and nothing written", async () => {
    const { business, fetch } = await admin()
    const before = await storedQuestion(worker, business)
    const typed = {
      question: " ",
      friend: "javascript:alert(1)",
      whenAgain: "soon",
      whenShare: "0",
      when: "seconds",
      "when.seconds": "5000",
      "hate.label": "x".repeat(81),
      stands: "after",
      for: "",
    }
    const refused = await saveAsking(fetch, typed)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(Object.fromEntries(formOn(page))).toMatchObject(typed)
    const text = textOfPage(page)
    expect(text).toContain("Not saved: 7 things to put right.")
    for (const said of [
      "Write a question of up to 200 characters.",
      "Write a whole address",
      "Write whole days, from 0 to 365.",
      "Write whole seconds, from 1 to 3600.",
      "Write what the button says, up to 80 characters.",
      "Write a CSS selector on one line",
    ])
      expect(text).toContain(said)
    expect(page.match(/ autofocus/g)).toHaveLength(1)
    expect(await storedQuestion(worker, business)).toEqual(before)
    expect(await log()).toEqual([])
  })

  test("the same reason twice, and more than six, are refused", async () => {
    const { fetch } = await admin()
    const form = formOn(await askingPage(fetch))
    form.append("love.slugs", "")
    form.append("love.reasons", "friendly")
    const twice = await postAsking(fetch, "", form)
    expect(twice.status).toBe(422)
    expect(textOfPage(await twice.text())).toContain("This reason is there already.")
    for (let more = 0; more < 6; more++) {
      form.append("hate.slugs", "")
      form.append("hate.reasons", `More ${more}`)
    }
    form.set("love.reasons", "Quick")
    expect((await postAsking(fetch, "", form)).status).toBe(422)
  })

  test.each([{}, { base: "{}" }, { base: "nonsense" }])(
    "a form without what it was begun upon: %j",
    async (form) => {
      const { fetch } = await admin()
      expect((await postAsking(fetch, "", form as Record<string, string>)).status).toBe(400)
    },
  )

  test("too much of it", async () => {
    const { fetch } = await admin()
    const answer = await postAsking(fetch, "", { base: "x".repeat(70_000) })
    expect(answer.status).toBe(413)
  })
})

describe("two at once", () => {
  test("different fields are both kept", async () => {
    const { business, fetch } = await admin()
    const mine = formOn(await askingPage(fetch))
    await saveAsking(fetch, { contact: "on" })
    mine.set("question", "Mine?")
    expect((await postAsking(fetch, "", mine)).status).toBe(303)
    expect(await storedQuestion(worker, business)).toMatchObject({
      question: "Mine?",
      offers: { contact: true },
    })
  })

  test("the same field is never overwritten unseen: both are shown, and saving again decides", async () => {
    const { business, fetch } = await admin()
    const mine = formOn(await askingPage(fetch))
    await saveAsking(fetch, { question: "Theirs?", "hate.label": "Their label" })
    mine.set("question", "Mine?")
    const overtaken = await postAsking(fetch, "", mine)
    expect(overtaken.status).toBe(409)
    const page = await overtaken.text()
    expect(textOfPage(page)).toContain("Not saved: somebody has changed the same meanwhile")
    expect(textOfPage(page)).toContain("Saved meanwhile: Question: How was it? → Theirs?")
    const form = formOn(page)
    expect([form.get("question"), form.get("hate.label")]).toEqual(["Mine?", "Their label"])
    expect(await storedQuestion(worker, business)).toMatchObject({ question: "Theirs?" })
    expect((await postAsking(fetch, "", form)).status).toBe(303)
    expect(await storedQuestion(worker, business)).toMatchObject({
      question: "Mine?",
      hate: { label: "Their label" },
    })
  })
})

describe("who may", () => {
  test.each([
    ["admin", "nobody", 303],
    ["owner", "self", 303],
    ["owner", "nobody", 403],
    ["viewer", "self", 403],
  ])("%s, owned by %s: %i", async (role, owner, status) => {
    const { business, fetch } = await admin()
    await become(business, role)
    await ownedBy(business, owner === "self" ? business.memberId : null)
    const page = await askingPage(fetch)
    const base = JSON.stringify(await storedQuestion(worker, business))
    expect(page.includes('<form class="asking-form"')).toBe(status === 303)
    if (status === 303) expect((await saveAsking(fetch, { question: "Changed?" })).status).toBe(status)
    else expect((await postAsking(fetch, "", { base })).status).toBe(status)
    const did = await postAsking(fetch, "/did", { deed: "add", day: "2026-11-03", text: "Better." })
    expect(did.status).toBe(status)
    const undone = await postAsking(fetch, "/undo", { entry: "999999" })
    expect(undone.status).toBe(status === 303 ? 404 : 403)
    expect((await log()).length).toBe(status === 303 ? 2 : 0)
  })

  test("nobody reaches another business's touchpoint, nor from another site, nor without signing in", async () => {
    const other = await makeBusiness(worker.db, { siteKey: "lt_askingother", touchpoints: ["secret"] })
    const { fetch } = await admin()
    for (const path of ["", "/preview"]) {
      expect((await fetch(`/touchpoints/secret/asking${path}`)).status).toBe(404)
      expect((await worker.fetch(`/touchpoints/secret/asking${path}`)).headers.get("Location")).toBe(
        "/sign-in",
      )
    }
    const forms: ["" | "/did" | "/undo", Record<string, string>][] = [
      ["", { base: JSON.stringify(await storedQuestion(worker, other, "secret")), question: "Mine" }],
      ["/did", { deed: "add", day: "2026-11-03", text: "Mine" }],
      ["/undo", { entry: "1" }],
    ]
    for (const [part, form] of forms) {
      expect((await postAsking(fetch, part, form, undefined, "secret")).status).toBe(404)
      const foreign = await postAsking(fetch, part, form, { "Sec-Fetch-Site": "cross-site" })
      expect(foreign.status).toBe(403)
    }
    expect(await log()).toEqual([])
  })
})
