import { beforeEach, describe, expect, test } from "vitest"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { openSession } from "../support/open-session.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

let business: MadeBusiness
let open: Awaited<ReturnType<typeof signedIn>>
beforeEach(async () => {
  business = await makeBusiness(worker.db)
  open = await signedIn(worker, business)
})

const page = async (address: string, headers: Record<string, string> = {}) =>
  (await open(address, { headers })).text()

/** Posts a form and follows where it leads: the page that its sender sees. */
const post = async (address: string, fields: [string, string][]) => {
  const answer = await open(address, {
    method: "POST",
    redirect: "manual",
    headers: { ...FROM_OUR_PAGE, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  })
  const to = answer.headers.get("Location")
  return { status: answer.status, to, html: to ? await page(to) : await answer.text() }
}

const rowOf = (slug: string) =>
  worker.db.prepare("SELECT * FROM touchpoints WHERE slug = ?1").bind(slug).first<Record<string, unknown>>()

const entryIn = (to: string | null): string => /entry=(\d+)/.exec(to ?? "")?.[1] ?? ""

const NEW: [string, string][] = [
  ["name", "Café counter"],
  ["slug", ""],
  ["stage", "last"],
  ["kind", "active"],
]

describe("a touchpoint from nothing", () => {
  test("needs a name only, owns the rest by default, and leads to its installing", async () => {
    const made = await post("/setup/new", [...NEW, ["owner", String(business.memberId)]])
    expect(made.to).toMatch(/^\/touchpoints\/cafe-counter\/install\?entry=\d+$/)
    expect(made.html).toContain("Café counter was added.")
    expect(await rowOf("cafe-counter")).toMatchObject({
      name: "Café counter",
      stage: "last",
      critical: 0,
      target: null,
      owner_id: business.memberId,
      state: "live",
    })
  })

  test("says what is wrong beside each field and keeps what was typed", async () => {
    const refused = await post("/setup/new", [
      ["name", ""],
      ["stage", "never"],
      ["kind", "active"],
      ["target", "101"],
      ["owner", "999"],
      ["expectation", "Kept words"],
    ])
    expect(refused.status).toBe(422)
    for (const said of ["Write a name.", "Choose one.", "A whole number from 1 to 99", "Choose somebody"])
      expect(refused.html).toContain(said)
    expect(refused.html).toContain("Kept words")
  })

  test("of a name that is taken is refused, and nothing is changed", async () => {
    const refused = await post("/setup/new", [...NEW.slice(2), ["name", "X"], ["slug", "checkout"]])
    expect(refused.status).toBe(422)
    expect(refused.html).toContain("There is a touchpoint of this name already")
    expect(await rowOf("checkout")).toMatchObject({ name: "The checkout" })
  })
})

describe("a template", () => {
  test("adds what is ticked, in the reader's language, and Undo archives it", async () => {
    const offered = await page("/setup/templates?trade=cafe", { "Accept-Language": "de" })
    expect(offered).toContain("Schaufenster")
    expect(offered).toMatch(/value="checkout"[^>]* disabled/)
    const made = await post("/setup/templates", [
      ["trade", "cafe"],
      ["slug", "shop-window"],
      ["slug", "newsletter"],
      ["slug", "checkout"],
    ])
    expect(made.html).toContain("2 touchpoints were added.")
    expect(await rowOf("shop-window")).toMatchObject({ name: "Shop window", kind: "passive" })
    expect(await rowOf("checkout")).toMatchObject({ name: "The checkout" })
    await post("/setup/undo", [["entry", entryIn(made.to)]])
    expect(await rowOf("newsletter")).toMatchObject({ state: "archived" })
    expect(
      (
        await post("/setup/templates", [
          ["trade", "cafe"],
          ["slug", "newsletter"],
        ])
      ).html,
    ).toContain("Newsletter was added.")
  })

  test("with nothing ticked adds nothing, and says so", async () => {
    const { html } = await post("/setup/templates", [["trade", "hotel"]])
    expect(html).toContain("tick at least one")
    expect(html).not.toMatch(/type="checkbox"[^>]* checked/)
  })
})

describe("the list", () => {
  test("moves one up and down, archives and restores, each with Undo", async () => {
    await post("/setup/templates", [
      ["trade", "cafe"],
      ["slug", "food-and-drink"],
    ])
    const moved = await post("/setup/order", [["up", "food-and-drink"]])
    expect(moved.to).toMatch(/&to=up#food-and-drink$/)
    expect(moved.html).toContain("Food and drink was moved in “Core”.")
    const order = async () =>
      (
        await worker.db.prepare("SELECT slug FROM touchpoints WHERE stage = 'core' ORDER BY position").all()
      ).results.map(({ slug }) => slug)
    expect(await order()).toEqual(["food-and-drink", "checkout"])
    await post("/setup/undo", [["entry", entryIn(moved.to)]])
    expect(await order()).toEqual(["checkout", "food-and-drink"])
    const archived = await post("/setup/archive", [["slug", "checkout"]])
    expect(archived.html).toContain("The checkout was archived.")
    expect(await rowOf("checkout")).toMatchObject({ state: "archived" })
    const restored = await post("/setup/restore", [["slug", "checkout"]])
    expect(restored.html).toContain("The checkout is back in the journey.")
    const log = await page("/log")
    for (const said of ["archived", "restored", "moved", "from the template “Café or restaurant”"])
      expect(log).toContain(said)
  })

  test("offers names that votes wait for, with what was probably meant, until they are put away", async () => {
    await postVotes(worker, [vote(1, { touchpoint: "chekout" }), vote(2, { touchpoint: "chekout" })])
    const list = await page("/setup")
    expect(list).toContain("seen 2 times")
    expect(list).toMatch(/Perhaps a slip of <code>checkout<\/code>/)
    expect(await page("/journey")).toContain("was seen 2 times")
    expect(await page("/setup/new?slug=chekout")).toContain("2 votes wait for this name")
    const away = await post("/setup/dismiss", [["slug", "chekout"]])
    expect(away.html).toContain("Put away. Its votes go on waiting")
    expect(await page("/journey")).not.toContain("was seen 2 times")
    expect((await post("/setup/offer", [["slug", "chekout"]])).html).toContain("Offered again.")
    const made = await post("/setup/new", [...NEW.slice(2), ["name", "Checkout"], ["slug", "chekout"]])
    expect(made.html).toContain("2 votes in four weeks")
  })
})

describe("the details", () => {
  const edit = (fields: Record<string, string>, base: Record<string, unknown> = {}) =>
    post(
      "/touchpoints/checkout/edit",
      Object.entries({
        base: JSON.stringify({
          ...{ slug: "checkout", name: "The checkout", stage: "core", kind: "active", critical: false },
          ...{ expectation: "", target: null, ownerId: business.memberId },
          ...base,
        }),
        ...{ name: "The checkout", slug: "checkout", stage: "core", kind: "active" },
        owner: String(business.memberId),
        ...fields,
      }),
    )

  test("are saved, told in the log, and put back", async () => {
    const saved = await edit({ target: "80 %", expectation: "Quick.", critical: "on" })
    expect(saved.html).toContain("Saved.")
    expect(await rowOf("checkout")).toMatchObject({ target: 80, expectation: "Quick.", critical: 1 })
    expect(await page("/log")).toContain("Target: – → 80 %")
    await post("/touchpoints/checkout/edit/undo", [["entry", entryIn(saved.to)]])
    expect(await rowOf("checkout")).toMatchObject({ target: null, expectation: "", critical: 0 })
  })

  test("an owner does not take back that an admin gave them the touchpoint", async () => {
    const ben = await worker.db
      .prepare(
        "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?1, 'Ben', 'ben@x.example', 'owner', 0) RETURNING id",
      )
      .bind(business.id)
      .first<number>("id")
    const given = await edit({ owner: String(ben) })
    expect(await rowOf("checkout")).toMatchObject({ owner_id: ben })
    const cookie = await openSession(worker.db, ben ?? 0)
    const undo = await worker.fetch("/touchpoints/checkout/edit/undo", {
      method: "POST",
      headers: { ...FROM_OUR_PAGE, cookie },
      body: new URLSearchParams({ entry: entryIn(given.to) }),
    })
    expect(undo.status).toBe(403)
    expect(await rowOf("checkout")).toMatchObject({ owner_id: ben })
    await post("/touchpoints/checkout/edit/undo", [["entry", entryIn(given.to)]])
    expect(await rowOf("checkout")).toMatchObject({ owner_id: business.memberId })
  })

  test("that somebody else has changed meanwhile are not overwritten; others are saved", async () => {
    await edit({ expectation: "Theirs." })
    const overtaken = (await edit({ expectation: "Mine.", target: "70" })).html
    expect(overtaken).toContain("somebody has changed the same meanwhile")
    expect(overtaken).toMatch(/name="expectation"[^>]* value="Mine\."/)
    expect(overtaken).toMatch(/name="target"[^>]* value="70"/)
    expect(overtaken).toMatch(/name="base" value="[^"]*Theirs\./)
    expect(await rowOf("checkout")).toMatchObject({ expectation: "Theirs.", target: null })
    expect((await edit({ name: "The till" })).html).toContain("Saved.")
    expect(await rowOf("checkout")).toMatchObject({ name: "The till", expectation: "Theirs." })
  })

  test("include the name in tags until the first vote carries it", async () => {
    expect((await edit({ slug: "till" })).to).toContain("/touchpoints/till/edit?entry=")
    expect(await rowOf("till")).toMatchObject({ name: "The checkout" })
    await worker.db.exec("UPDATE touchpoints SET slug = 'checkout'")
    await postVotes(worker, [vote(1)])
    await edit({ slug: "till" })
    expect(await rowOf("till")).toBeNull()
  })
})

test("the details of another's touchpoint are to be read only, its words too", async () => {
  expect(await page("/touchpoints/checkout/edit")).toContain("Change what it asks")
  await worker.db.exec("UPDATE touchpoints SET owner_id = NULL; UPDATE members SET role = 'owner'")
  const theirs = await page("/touchpoints/checkout/edit")
  expect(theirs).toContain("See what it asks")
  expect(theirs).not.toContain("Change what it asks")
  const refused = await page("/setup/new")
  expect(refused).toMatch(/<main[^>]*><h1>This is not yours to change<\/h1>/)
})

describe("installing", () => {
  test("begins with the poster where customers only pass, and with the e-mail where they have left", async () => {
    const wayIds = async () =>
      [
        ...(await page("/touchpoints/checkout/install")).matchAll(/<section class="card way" id="(\w+)"/g),
      ].map(([, id]) => id)
    expect(await wayIds()).toEqual(["tag", "link", "email", "kiosk"])
    await worker.db.exec("UPDATE touchpoints SET kind = 'passive'")
    expect(await wayIds()).toEqual(["link", "tag", "email", "kiosk"])
    expect(await page("/touchpoints/checkout/install")).toContain(
      'By a link or a poster</h2><span class="state">suggested</span>',
    )
    await worker.db.exec("UPDATE touchpoints SET stage = 'in'")
    expect(await wayIds()).toEqual(["email", "tag", "link", "kiosk"])
  })

  test("waits for the first vote of each way, and tells it", async () => {
    const before = await page("/touchpoints/checkout/install")
    expect(before).toContain("Waiting for the first vote from your pages…")
    expect(before).toContain(`/w/${business.siteKey}/checkout.js`)
    await postVotes(worker, [vote(1, { channel: "link", place: "till-3" })])
    const after = await page("/touchpoints/checkout/install/arrived")
    expect(after).toMatch(/data-arrival="link" data-state="received"/)
    expect(after).toMatch(/love · today \d\d:\d\d · till-3/)
    expect(after).toMatch(/data-arrival="web" data-state="waiting"/)
  })

  test("says why a vote from an unlisted page is held, and what to do", async () => {
    await worker.db
      .prepare("UPDATE businesses SET policy = ?1")
      .bind(JSON.stringify({ origins: { expected: ["https://cafe.example"] } }))
      .run()
    const headers = { Origin: "https://copy.example" }
    await postVotes(worker, [vote(1)], { headers })
    const after = await page("/touchpoints/checkout/install/arrived")
    expect(after).toMatch(/data-arrival="web" data-state="held"/)
    expect(after).toContain("Add that page’s origin")
  })
})

test("first steps are what is so, until they are put away", async () => {
  const journey = await page("/journey")
  expect(journey).toContain("Your first hour")
  expect(journey).toMatch(/Add your touchpoints<span class="unseen"> \(done\)/)
  expect((await post("/setup/first-steps", [["do", "hide"]])).html).not.toContain("Your first hour")
  await post("/setup/first-steps", [["do", "show"]])
  expect(await page("/journey")).toContain("Your first hour")
  // A business that has been open for long and gets votes has found its way.
  await postVotes(worker, [vote(1)])
  expect(await page("/journey")).not.toContain("Your first hour")
})
