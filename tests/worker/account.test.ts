import { expect, test } from "vitest"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { inviteMember } from "../../worker/auth/invite.ts"
import { mintSetUpLink } from "../../worker/auth/set-up-link.ts"
import { createMember } from "../../worker/store/setup.ts"
import { makeBusiness } from "../support/businesses.ts"
import { cookieOf, FROM_OUR_PAGE, signInLink } from "../support/member.ts"
import { openSession } from "../support/open-session.ts"
import { cookieBy, getPage, postForm } from "../support/passkey-member.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const ORDER = { business: "Corner Shop", timeZone: "Europe/Lisbon", name: "Kim", email: " Kim@Shop.example " }

const textAt = async (path: string, cookie = "") => (await getPage(worker, path, cookie)).text()
const to = (answer: Response) => answer.headers.get("Location")
const another = () => makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` })

test("a set-up link opens one business with its first admin, signed in", async () => {
  const link = await mintSetUpLink(worker.db, Date.now())
  for (let looks = 0; looks < 2; looks += 1) expect(await textAt(link)).toContain("Open your business")
  const answers = await Promise.all([1, 2, 3].map(() => postForm(worker, link, ORDER)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410])
  const [opened] = answers.filter(({ status }) => status === 303)
  expect(to(opened as Response)).toBe("/you/welcome?to=setup")
  const cookie = cookieOf(opened as Response)
  expect(await textAt("/journey", cookie)).toContain("Kim · Corner Shop")
  expect(
    (await worker.db.prepare("SELECT name, time_zone, site_key GLOB 'lt_*' AS keyed FROM businesses").all())
      .results,
  ).toEqual([{ name: "Corner Shop", time_zone: "Europe/Lisbon", keyed: 1 }])
  expect((await worker.db.prepare("SELECT name, email, role FROM members").all()).results).toEqual([
    { name: "Kim", email: "kim@shop.example", role: "admin" },
  ])
  expect((await getPage(worker, link)).status).toBe(410)
})

test("a business speaks the language that it is opened in, until somebody chooses another", async () => {
  const policyOf = async (language: string) => {
    const link = await mintSetUpLink(worker.db, Date.now())
    await postForm(worker, link, ORDER, "", { "Accept-Language": language })
    return worker.db.prepare("SELECT policy FROM businesses ORDER BY id DESC").first("policy")
  }
  expect(await policyOf("de-AT, en;q=0.5")).toBe('{"languages":["de"]}')
  expect(await policyOf("en-GB")).toBe("{}")
})

test("who types somebody else's address into a set-up link gets into the new business alone", async () => {
  const victim = await makeBusiness(worker.db)
  const email = `ada@${victim.siteKey.replace("_", "-")}.example`
  const opened = await postForm(worker, await mintSetUpLink(worker.db, Date.now()), { ...ORDER, email })
  const cookie = cookieOf(opened)
  expect(to(await postForm(worker, "/you/business", { business: `${victim.id}` }, cookie))).toBe(
    "/you?said=gone",
  )
  expect(await textAt("/you", cookie)).not.toContain(`Business ${victim.siteKey}`)
})

test.each([
  ["business", " "],
  ["timeZone", "Europe/Nowhere"],
  ["name", "x".repeat(81)],
  ["email", "kim"],
])(
  "what can't stay so is said beside %s, with all that was typed, and the link stays good",
  async (field, typed) => {
    const link = await mintSetUpLink(worker.db, Date.now())
    const answer = await postForm(worker, link, { ...ORDER, [field]: typed })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(`id="${field}-wrong"`)
    expect(page).toContain(field === "business" ? 'value="Kim"' : 'value="Corner Shop"')
    expect((await postForm(worker, link, ORDER)).status).toBe(303)
  },
)

test("a set-up link is over after a day", async () => {
  const link = await mintSetUpLink(worker.db, Date.now() - 25 * 3_600_000)
  expect([(await getPage(worker, link)).status, (await postForm(worker, link, ORDER)).status]).toEqual([
    410, 410,
  ])
})

const invited = async (business: { id: number; memberId: number }, email = "new@x.example") =>
  (await inviteMember(
    worker.db,
    business.id as BusinessId,
    { email, role: "viewer" },
    { memberId: business.memberId as MemberId, at: Date.now() },
  )) ?? ""

test("who is nobody yet joins by an invitation with a name, and is offered a passkey", async () => {
  const business = await makeBusiness(worker.db)
  const link = await invited(business)
  expect(await textAt(link)).toContain(`Join Business ${business.siteKey}`)
  expect((await postForm(worker, link, { name: "  " })).status).toBe(422)
  const joined = await postForm(worker, link, { name: "Nell" })
  expect([joined.status, to(joined)]).toEqual([303, "/you/welcome?to=journey"])
  expect(await textAt("/journey", cookieOf(joined))).toContain("Nell · Business")
  expect((await getPage(worker, link)).status).toBe(410)
  expect((await postForm(worker, link, { name: "Nell" })).status).toBe(410)
})

test("who is signed in sees as whom they join, joins, and goes back and forth", async () => {
  const business = await makeBusiness(worker.db)
  const other = await another()
  const cookie = await cookieBy(worker, await signInLink(worker, business))
  const link = await invited(other)
  expect(await textAt(link, cookie)).toContain(`ada@${business.siteKey.replace("_", "-")}.example`)
  expect(to(await postForm(worker, link, {}, cookie))).toBe("/journey")
  const there = await textAt("/journey", cookie)
  expect(there).toContain(`Ada · Business ${other.siteKey}`)
  expect(there).toContain(`Go to Business ${business.siteKey}`)
  expect(to(await postForm(worker, "/you/business", { business: `${business.id}` }, cookie))).toBe("/journey")
  expect(await textAt("/journey", cookie)).toContain(`Ada · Business ${business.siteKey}`)
  expect(await textAt(await invited(other, "more@x.example"), cookie)).toContain("You belong to")
})

test("nobody goes to a business that they were removed from", async () => {
  const business = await makeBusiness(worker.db)
  const other = await another()
  const email = `ada@${business.siteKey.replace("_", "-")}.example`
  const there = await createMember(
    worker.db,
    other.id as BusinessId,
    { name: "Ada", email, role: "viewer" },
    0,
  )
  const cookie = await cookieBy(worker, await signInLink(worker, business))
  await worker.db.prepare("UPDATE members SET left_at = 1 WHERE id = ?1").bind(there).run()
  for (const id of [other.id, 999, "x"])
    expect(to(await postForm(worker, "/you/business", { business: `${id}` }, cookie))).toBe("/you?said=gone")
  expect(await textAt("/journey", cookie)).toContain(`Ada · Business ${business.siteKey}`)
})

test("one's sessions are listed without browser or address, and end one by one or all at once", async () => {
  const business = await makeBusiness(worker.db)
  const cookies = await Promise.all(
    [1, 2, 3].map(async () => cookieBy(worker, await signInLink(worker, business))),
  )
  const [here = "", second = "", third = ""] = cookies
  const page = await textAt("/you", here)
  expect(page.match(/By a link/g)).toHaveLength(3)
  expect(page).not.toMatch(/Mozilla|203\.0\.113/)
  const [name = ""] = [...page.matchAll(/name="session" value="([0-9A-F]{16})"/g)].map(
    ([, found]) => found ?? "",
  )
  expect(to(await postForm(worker, "/you/sessions", { session: name }, here))).toBe(
    "/you?said=ended#sessions",
  )
  const open = async () =>
    Promise.all([second, third].map(async (cookie) => (await getPage(worker, "/you", cookie)).status))
  expect((await open()).toSorted()).toEqual([200, 303])
  await postForm(worker, "/you/sessions", { session: "others" }, here)
  expect([await open(), (await getPage(worker, "/you", here)).status]).toEqual([[303, 303], 200])
})

test("nobody ends another's session", async () => {
  const first = await cookieBy(worker, await signInLink(worker, await makeBusiness(worker.db)))
  const second = await cookieBy(worker, await signInLink(worker, await another()))
  const name = await worker.db
    .prepare(
      "SELECT substr(hex(token_hash), 1, 16) AS name FROM sessions ORDER BY created_at, member_id LIMIT 1",
    )
    .first<string>("name")
  expect(to(await postForm(worker, "/you/sessions", { session: name ?? "" }, second))).toBe(
    "/you?said=gone#sessions",
  )
  expect((await getPage(worker, "/you", first)).status).toBe(200)
})

test("a language that is chosen is spoken on every page, and taken back", async () => {
  const cookie = await cookieBy(worker, await signInLink(worker, await makeBusiness(worker.db)))
  const lang = async (path = "/you", asked = "en") => {
    const answer = await worker.fetch(path, {
      headers: { cookie, accept: "text/html", "Accept-Language": asked },
    })
    const told = answer.headers.get("Content-Language")
    return [told, /<html lang="(\w+)"/.exec(await answer.text())?.[1]]
  }
  await postForm(worker, "/you/language", { language: "de" }, cookie)
  for (const path of ["/you", "/journey", "/nowhere"]) expect(await lang(path)).toEqual(["de", "de"])
  await postForm(worker, "/you/language", { language: "xx" }, cookie)
  expect(await lang()).toEqual(["en", "en"])
  expect(await lang("/you", "fr;q=0.9, de-AT;q=0.8")).toEqual(["de", "de"])
  const signIn = await worker.fetch("/sign-in", { headers: { "Accept-Language": "de" } })
  expect(signIn.headers.get("Content-Language")).toBe("de")
  expect(await signIn.text()).toContain('<html lang="de"')
})

test("whoever chooses a language stays on our pages", async () => {
  const business = await makeBusiness(worker.db)
  const cookie = await openSession(worker.db, business.memberId)
  const from = (path: string) =>
    worker.fetch("/you/language", {
      method: "POST",
      headers: { ...FROM_OUR_PAGE, cookie, Referer: `${worker.origin}${path}` },
      body: new URLSearchParams({ language: "de" }),
    })
  expect([to(await from("/places?find=a")), to(await from("//evil.example/x"))]).toEqual([
    "/places?find=a",
    "/you",
  ])
})

test("who leaves hands over, and goes on where else they belong; the last admin stays", async () => {
  const business = await makeBusiness(worker.db)
  const cookie = await cookieBy(worker, await signInLink(worker, business))
  expect(await textAt("/you/leave", cookie)).toContain("You are the last admin")
  expect(to(await postForm(worker, "/you/leave", {}, cookie))).toBe("/you?said=last")
  const bo = await createMember(
    worker.db,
    business.id as BusinessId,
    { name: "Bo", email: "bo@x.example", role: "admin" },
    0,
  )
  const other = await another()
  const email = `ada@${business.siteKey.replace("_", "-")}.example`
  await createMember(worker.db, other.id as BusinessId, { name: "Ada", email, role: "viewer" }, 0)
  expect(await textAt("/you/leave", cookie)).toContain(`<option value="${bo}">Bo</option>`)
  expect(to(await postForm(worker, "/you/leave", { "to-checkout": `${bo}` }, cookie))).toBe("/you?said=left")
  expect(await textAt("/journey", cookie)).toContain(`Ada · Business ${other.siteKey}`)
  expect(
    await worker.db
      .prepare("SELECT owner_id FROM touchpoints WHERE business_id = ?1")
      .bind(business.id)
      .first(),
  ).toEqual({ owner_id: bo })
  const gone = await postForm(worker, "/you/leave", {}, cookie)
  expect([to(gone), (await getPage(worker, "/journey", cookie)).status]).toEqual(["/sign-in", 303])
})
