import { describe, expect, test } from "vitest"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { DEFAULT_WORDING, type TouchpointSetup, UNDECIDED } from "../../shared/touchpoint.ts"
import { openWaiting } from "../../worker/store/open-waiting.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { createTouchpoint } from "../../worker/store/setup.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { counterErrors } from "../support/ledger.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const FORM = { touchpoint: "chekout", name: " Pay at the till ", stage: "last" }
const SETUP: TouchpointSetup = {
  slug: "chekout" as Slug,
  name: "Chekout",
  stage: "core",
  kind: "active",
  critical: false,
  expectation: "",
  target: 80,
  question: UNDECIDED,
}

const post = async (
  business: MadeBusiness,
  fields: Record<string, string> = FORM,
  headers: Record<string, string> = FROM_OUR_PAGE,
  address = "/held/touchpoints",
) => {
  const fetch = await signedIn(worker, business)
  const type = { "content-type": "application/x-www-form-urlencoded" }
  return fetch(address, {
    method: "POST",
    headers: { ...headers, ...type },
    body: new URLSearchParams(fields).toString(),
  })
}

const rowOf = (business: MadeBusiness, slug = "chekout") =>
  worker.db
    .prepare(
      `SELECT id, state, name, stage, kind, owner_id, position, target, question FROM touchpoints
       WHERE business_id = ?1 AND slug = ?2`,
    )
    .bind(business.id, slug)
    .first<{ id: number; state: string; name: string }>()

const statesOf = async (business: MadeBusiness) => {
  const { results } = await worker.db
    .prepare("SELECT state, count(*) AS votes FROM votes WHERE business_id = ?1 GROUP BY state")
    .bind(business.id)
    .all<{ state: string; votes: number }>()
  expect(await counterErrors(worker.db)).toEqual([])
  return Object.fromEntries(results.map(({ state, votes }) => [state, votes]))
}

const actions = async () =>
  (
    await worker.db.prepare("SELECT id, business_id, member_id, action, detail FROM audit ORDER BY id").all()
  ).results.map(({ detail, ...entry }) => ({ ...entry, ...JSON.parse(String(detail)) }))

/** Three votes for “chekout” came in by the door and wait for it to be created. */
const waitingVotes = async (siteKey?: string) => {
  const business = await makeBusiness(worker.db, siteKey === undefined ? {} : { siteKey })
  const sent = [1, 2, 3].map((number) =>
    vote(number, { touchpoint: "Chekout", reaction: number === 3 ? "hate" : "love" }),
  )
  await postVotes(worker, sent, siteKey === undefined ? {} : { key: siteKey })
  expect(await statesOf(business)).toEqual({ held: 3 })
  return business
}

const setRole = (business: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()

const open = ({ id, memberId }: MadeBusiness) =>
  openWaiting(worker.db, id as BusinessId, SETUP, { memberId: memberId as MemberId, at: Date.now() })

describe("creating the touchpoint that votes wait for", () => {
  test("counts them, and leads to its page", async () => {
    const business = await waitingVotes()
    const answer = await post(business)
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/touchpoints/chekout"])
    expect(await statesOf(business)).toEqual({ counted: 3 })
    expect(await rowOf(business)).toMatchObject({
      state: "live",
      name: "Pay at the till",
      stage: "last",
      kind: "active",
      owner_id: business.memberId,
      position: 0,
      question: JSON.stringify(UNDECIDED),
    })
    const page = await (await signedIn(worker, business))("/touchpoints/chekout")
    expect(page.status).toBe(200)
    expect(await page.text()).toContain("3 votes")
  })

  test("is told in the audit log, and so is the release", async () => {
    const business = await waitingVotes()
    await post(business)
    const by = { business_id: business.id, member_id: business.memberId, touchpoint: "chekout" }
    expect(await actions()).toMatchObject([
      { ...by, action: "create", name: "Pay at the till", stage: "last" },
      { ...by, action: "release", rule: "unknown-touchpoint", votes: 3, love: 2, hate: 1 },
    ])
    const log = await (await (await signedIn(worker, business))("/log")).text()
    expect(log).toContain("Ada created the touchpoint Pay at the till, for which votes waited as")
    expect(log).toContain("Stage: Last")
  })

  test("puts it last in its stage, and asks the usual question there", async () => {
    const business = await makeBusiness(worker.db, {
      touchpoints: ["menu", { slug: "checkout", stage: "last" }, { slug: "bye", stage: "last" }],
    })
    await postVotes(worker, [vote(1, { touchpoint: "chekout" })])
    await post(business)
    expect(await rowOf(business)).toMatchObject({ position: 3 })
    const asked = await worker.fetch(`/v1/questions/${business.siteKey}/chekout`)
    expect(await asked.json()).toMatchObject(DEFAULT_WORDING)
  })

  test("leaves held what another rule holds there, and what waits for other names", async () => {
    const business = await waitingVotes()
    const { id = 0 } = (await rowOf(business)) ?? {}
    await postVotes(worker, [vote(4, { touchpoint: "elsewhere" })])
    const broken = admittedVote(5, id, { held: "failed-rule" })
    await recordVotes(worker.db, business.id as BusinessId, [broken], Date.now())
    await post(business)
    expect(await statesOf(business)).toEqual({ counted: 3, held: 2 })
    expect(await rowOf(business, "elsewhere")).toMatchObject({ state: "waiting", name: "" })
  })

  test("touches no other business's name or votes", async () => {
    const theirs = await waitingVotes("lt_theirs")
    const ours = await waitingVotes()
    await post(ours)
    expect(await rowOf(theirs)).toMatchObject({ state: "waiting", name: "", owner_id: null })
    expect(await statesOf(theirs)).toEqual({ held: 3 })
    const stranger = await makeBusiness(worker.db, { siteKey: "lt_strangers" })
    expect((await post(stranger)).status).toBe(404)
    expect(await statesOf(theirs)).toEqual({ held: 3 })
  })

  test("a second time changes nothing, and says so", async () => {
    const business = await waitingVotes()
    await post(business)
    const told = await actions()
    const again = await post(business, { ...FORM, name: "Another name" })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain("This touchpoint has been created already")
    expect(await rowOf(business)).toMatchObject({ name: "Pay at the till" })
    expect(await actions()).toEqual(told)
  })

  test("of several who do it at once, one does", async () => {
    const business = await waitingVotes()
    const made = await Promise.all([open(business), open(business), open(business)])
    expect(made.filter((created) => created)).toHaveLength(1)
    expect((await actions()).map(({ action }) => action)).toEqual(["create", "release"])
    expect(await statesOf(business)).toEqual({ counted: 3 })
  })

  test("can be followed by undoing the release, and by releasing again", async () => {
    const business = await waitingVotes()
    await post(business)
    const released = (await actions()).at(-1)
    await post(business, { decision: "undo", entry: String(released?.id) }, FROM_OUR_PAGE, "/held")
    expect(await statesOf(business)).toEqual({ held: 3 })
    const page = await (await (await signedIn(worker, business))("/held")).text()
    expect(page).toContain("Somebody has created it since.")
    expect(page).not.toContain("Create and release")
    await post(business, { decision: "release", rule: "unknown-touchpoint" }, FROM_OUR_PAGE, "/held")
    expect(await statesOf(business)).toEqual({ counted: 3 })
  })

  test("leaves what comes in while collectors do not know of it yet to be released by hand", async () => {
    const business = await waitingVotes()
    await post(business)
    await postVotes(worker, [vote(4, { touchpoint: "chekout" })])
    expect(await statesOf(business)).toEqual({ counted: 3, held: 1 })
    await post(business, { decision: "release", rule: "unknown-touchpoint" }, FROM_OUR_PAGE, "/held")
    expect(await statesOf(business)).toEqual({ counted: 4 })
  })

  test.each([
    ["no name", { ...FORM, name: "  " }, "name must not be empty"],
    ["too long a name", { ...FORM, name: "n".repeat(81) }, "name must be at most 80 characters"],
    ["a stage there is not", { ...FORM, stage: "middle" }, "stage must be one of the five"],
    ["no slug", { name: "A", stage: "core" }, "touchpoint is missing"],
  ])("with %s is refused with what to change", async (_, fields, said) => {
    const business = await waitingVotes()
    const answer = await post(business, fields)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(said)
    expect(await rowOf(business)).toMatchObject({ state: "waiting" })
  })

  test.each(["owner", "viewer"])("is refused to a member who is %s, who reads who can", async (role) => {
    const business = await waitingVotes()
    await setRole(business, role)
    expect((await post(business)).status).toBe(403)
    expect(await rowOf(business)).toMatchObject({ state: "waiting" })
    const page = await (await (await signedIn(worker, business))("/held")).text()
    expect(page).toContain("are released when an admin creates the touchpoint")
    expect(page).not.toContain("Create and release")
  })

  test("is refused to a form on somebody else's page, and to who is not signed in", async () => {
    const business = await waitingVotes()
    expect((await post(business, FORM, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
    const headers = { ...FROM_OUR_PAGE, "content-type": "application/x-www-form-urlencoded" }
    const body = new URLSearchParams(FORM).toString()
    const stranger = await worker.fetch("/held/touchpoints", {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    })
    expect(stranger.headers.get("Location") ?? "").not.toContain("/touchpoints")
    expect(await rowOf(business)).toMatchObject({ state: "waiting" })
  })
})

test("the card has a form for each name that votes wait for", async () => {
  const business = await waitingVotes()
  const fetch = await signedIn(worker, business)
  const one = await (await fetch("/held")).text()
  expect(one).toContain('value="Chekout"')
  expect(one).toMatch(/Create and release 3 votes/)
  const many = Array.from({ length: 9 }, (_, at) => vote(10 + at, { touchpoint: `pay-at-till-${at}` }))
  await postVotes(worker, many)
  const page = await (await fetch("/held")).text()
  expect(page.match(/Create and release/g)).toHaveLength(8)
  expect(page).toContain("and 2 more names")
  expect(page).toMatch(/value="Pay at till \d"/)
})

test("setting up a touchpoint takes the place that waits for it, and no other's", async () => {
  const business = await waitingVotes()
  const { id } = (await rowOf(business)) ?? {}
  const touchpoint = { setup: SETUP, ownerId: business.memberId as MemberId, position: 4 }
  const create = () => createTouchpoint(worker.db, business.id as BusinessId, touchpoint, Date.now())
  expect(await create()).toBe(id)
  expect(await rowOf(business)).toMatchObject({ state: "live", name: "Chekout", position: 4, target: 80 })
  await expect(create()).rejects.toThrow()
})
