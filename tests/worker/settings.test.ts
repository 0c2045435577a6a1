import { describe, expect, test } from "vitest"
import type { PolicyInput } from "../../shared/policy.ts"
import { FORM_ENGLISH } from "../../widget/locales/follow-up-english.ts"
import type { Draft } from "../../worker/console/settings/draft.ts"
import { USUAL } from "../../worker/console/settings/draft.ts"
import { type BusinessFixture, type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

/** One that has decided nothing but what is given. */
const newBusiness = (fixture: BusinessFixture = {}) => makeBusiness(worker.db, { policy: {}, ...fixture })

const BROWSER = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" }

type Fetch = Awaited<ReturnType<typeof signedIn>>

/** The form with all defaults in it, and some controls filled in otherwise; null: unchecked. */
const usualBut = (changes: Record<string, string | null>): Draft => {
  const draft = new URLSearchParams(USUAL)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) draft.delete(name)
    else draft.set(name, value)
  }
  return draft
}

const post = (fetch: Fetch, path: string, form: Draft, headers: Record<string, string> = FROM_OUR_PAGE) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: form.toString(),
  })

const save = (fetch: Fetch, section: string, changes: Record<string, string | null>) =>
  post(fetch, `/settings/${section}`, usualBut(changes))

/** The audit entry that the page after saving is about. */
const entryOf = (saved: Response) =>
  new URL(saved.headers.get("Location") ?? "", worker.origin).searchParams.get("entry") ?? "none"

const undo = (fetch: Fetch, entry: string) => post(fetch, "/settings/undo", new URLSearchParams({ entry }))

const policyOf = async ({ id }: MadeBusiness): Promise<PolicyInput> => {
  const row = await worker.db
    .prepare("SELECT policy FROM businesses WHERE id = ?1")
    .bind(id)
    .first<{ policy: string }>()
  return JSON.parse(row?.policy ?? "null")
}

const entries = async () => {
  const { results } = await worker.db
    .prepare("SELECT business_id, member_id, action, detail FROM audit ORDER BY id")
    .all<{ business_id: number; member_id: number; action: string; detail: string }>()
  return results.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) }))
}

const textOf = async (response: Response) =>
  (await response.text())
    .replace(/<(svg|head).*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")

const become = (business: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()

describe("the page", () => {
  test("shows the defaults of a business that has decided nothing", async () => {
    const page = await (await (await signedIn(worker, await newBusiness()))("/settings")).text()
    const value = (name: string) =>
      new RegExp(`<input[^>]* value="([^"]*)"[^>]* id="${name}"`).exec(page)?.[1]
    expect(value("visitorCap.perHour")).toBe("50")
    expect(value("spamTap.lockMs")).toBe("1.5")
    expect(value("keep.wordsMonths")).toBe("13")
    const checked = [...page.matchAll(/<input type="checkbox" id="([^"]+)"[^>]* checked/g)].map(
      ([, id]) => id,
    )
    expect(checked).toEqual([
      "heldAgents.crawler",
      "heldAgents.headless",
      "visitorCap",
      "spamTap",
      "tooOld",
      "unknownClock",
      "masking",
    ])
    expect(page).not.toContain("Back to the defaults")
    expect(page).toContain('href="/words/erase"')
    expect(page).toContain('href="/log"')
  })

  test.each(["viewer", "owner"])("shows a member who is %s the same as plain text", async (role) => {
    const business = await newBusiness({
      policy: { origins: { expected: ["https://shop.example"] }, visitorCap: { perHour: 7 }, spamTap: null },
    })
    const fetch = await signedIn(worker, business)
    await become(business, role)
    const page = await fetch("/settings")
    const text = await textOf(page.clone())
    expect(text).toContain(`signed in as ${role}: you see all of it, and an admin can change it`)
    expect(text).toContain("Expected origins https://shop.example What may stand there")
    expect(text).toMatch(/Visitor cap on default: on .* One visitor 7 votes an hour default: 50/)
    expect(text).toContain("Spam taps off default: on")
    expect(text).not.toContain("Lock after a tap")
    const [, main] = (await page.text()).split("<main")
    expect(main?.match(/<(?:input|textarea|button)\b[^>]*>/g)).toBeNull()
  })

  test("quotes what customers read where comments are masked", async () => {
    const business = await newBusiness()
    const asked = await worker.fetch(`/v1/questions/${business.siteKey}/checkout`)
    expect(await asked.json()).toMatchObject({ masked: true })
    const [, , , hint] = FORM_ENGLISH
    const text = await textOf(await (await signedIn(worker, business))("/settings"))
    expect(text).toContain(`customers read: “${hint}”`)
  })

  test("is for members only, and a refused form's address leads back to it", async () => {
    const fetch = await signedIn(worker, await newBusiness())
    expect((await worker.fetch("/settings")).headers.get("Location")).toBe("/sign-in")
    expect((await worker.fetch("/settings/doubt")).headers.get("Location")).toBe("/sign-in")
    expect((await fetch("/settings/doubt")).headers.get("Location")).toBe("/settings")
    expect((await fetch("/settings?saved=nonsense&entry=-1")).status).toBe(200)
  })
})

describe("saving", () => {
  test("stores what differs from the defaults, and says so with the change in the audit log", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const saved = await save(fetch, "doubt", { "visitorCap.perHour": "60", repeated: "on" })
    expect(saved.status).toBe(303)
    expect(await policyOf(business)).toEqual({
      visitorCap: { perHour: 60 },
      repeated: { withinMinutes: 10, keep: "newest" },
    })
    const text = await textOf(await fetch(saved.headers.get("Location") ?? ""))
    expect(text).toContain("Doubtful votes")
    expect(text).toContain(
      "Saved. New votes go by it within half a minute; those in the ledger stay as they are. Undo",
    )
    expect(await entries()).toEqual([
      {
        business_id: business.id,
        member_id: business.memberId,
        action: "policy",
        detail: {
          before: { visitorCap: { perHour: 50 }, repeated: null },
          after: { visitorCap: { perHour: 60 }, repeated: { withinMinutes: 10, keep: "newest" } },
        },
      },
    ])
  })

  test("is what the collector goes by, for votes that come after it", async () => {
    const business = await newBusiness()
    await save(await signedIn(worker, business), "origins", {
      "origins.expected": "https://*.shop.example",
      "origins.unstated": "hold",
    })
    const outcomes = async (number: number, headers: Record<string, string>) =>
      (await (await postVotes(worker, [vote(number)], { headers: { ...BROWSER, ...headers } })).json())
        .results
    expect(await outcomes(1, {})).toMatchObject([{ outcome: "held", why: "unknown-origin" }])
    expect(await outcomes(2, { Origin: "https://www.shop.example" })).toMatchObject([{ outcome: "counted" }])
    expect(await outcomes(3, { Origin: "https://shop.example" })).toMatchObject([{ outcome: "held" }])
    expect(await outcomes(4, { Origin: "null" })).toMatchObject([{ outcome: "held" }])
  })

  test("leaves the other sections and other businesses alone", async () => {
    const business = await newBusiness({ policy: { masking: false } })
    const other = await newBusiness({ siteKey: "lt_other_settings", policy: { tooOld: null } })
    const fetch = await signedIn(worker, business)
    await save(fetch, "origins", { "origins.expected": "https://shop.example\r\nnull" })
    expect(await policyOf(business)).toEqual({
      origins: { expected: ["https://shop.example", "null"], unstated: "count" },
      masking: false,
    })
    expect(await policyOf(other)).toEqual({ tooOld: null })
  })

  test("what is saved already changes nothing and is no entry", async () => {
    const fetch = await signedIn(worker, await newBusiness())
    const saved = await save(fetch, "words", {})
    expect(saved.headers.get("Location")).toBe("/settings?saved=words")
    expect(await textOf(await fetch("/settings?saved=words"))).toContain("Nothing to save")
    expect(await entries()).toEqual([])
  })

  test("goes back to a section's defaults, whatever else was typed", async () => {
    const business = await newBusiness({
      policy: { visitorCap: null, heldAgents: [], masking: false },
    })
    const fetch = await signedIn(worker, business)
    expect(await (await fetch("/settings")).text()).toContain("Back to the defaults")
    await save(fetch, "doubt", { to: "defaults", "tooOld.days": "rubbish" })
    expect(await policyOf(business)).toEqual({ masking: false })
  })

  test("loses no section when all are saved at the same moment, and tells of each once", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const answers = await Promise.all([
      save(fetch, "origins", { "origins.unstated": "hold" }),
      save(fetch, "words", { masking: null }),
      ...[11, 12, 13, 14, 15, 16].map((cap) => save(fetch, "doubt", { "visitorCap.perHour": `${cap}` })),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
    const policy = await policyOf(business)
    expect(policy).toMatchObject({ origins: { unstated: "hold" }, masking: false })
    const log = await entries()
    expect(log).toHaveLength(8)
    const caps = log.filter(({ detail }) => "visitorCap" in detail.after)
    // Each entry begins where the one before it ended: no change was told that never was.
    expect(caps.map(({ detail }) => detail.before.visitorCap)).toEqual([
      { perHour: 50 },
      ...caps.slice(0, -1).map(({ detail }) => detail.after.visitorCap),
    ])
    expect(policy.visitorCap).toEqual(caps.at(-1)?.detail.after.visitorCap)
  })
})

describe("of two admins at one section", () => {
  /** What the section's form carries of what it was decided upon. */
  const baseOn = async (fetch: Fetch, section: string) => {
    const page = await (await fetch("/settings")).text()
    const form = new RegExp(`action="/settings/${section}".*?name="base" value="([^"]*)"`, "s").exec(
      page,
    )?.[1]
    return (form ?? "").replaceAll("&quot;", '"')
  }

  test("each changes another field, and both stand", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const base = await baseOn(fetch, "doubt")
    await save(fetch, "doubt", { base, "visitorCap.perHour": "9" })
    await save(fetch, "doubt", { base, tooOld: null })
    expect(await policyOf(business)).toEqual({ visitorCap: { perHour: 9 }, tooOld: null })
  })

  test("the second at the same field is told, keeps what was typed, and may save it again", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const base = await baseOn(fetch, "doubt")
    await save(fetch, "doubt", { base, "visitorCap.perHour": "9", tooOld: null })
    const late = await save(fetch, "doubt", { base, "visitorCap.perHour": "8" })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain("Not saved: somebody has changed the same meanwhile")
    expect(page).toMatch(/value="8"[^>]* id="visitorCap.perHour"/)
    // What the first admin changed beside it stands in the form, so that saving it again keeps that.
    expect(page).not.toMatch(/id="tooOld"[^>]* checked/)
    expect(await policyOf(business)).toEqual({ visitorCap: { perHour: 9 }, tooOld: null })
    const now = /action="\/settings\/doubt".*?name="base" value="([^"]*)"/s
      .exec(page)?.[1]
      ?.replaceAll("&quot;", '"')
    const again = await save(fetch, "doubt", { base: now ?? "", "visitorCap.perHour": "8", tooOld: null })
    expect(again.status).toBe(303)
    expect(await policyOf(business)).toEqual({ visitorCap: { perHour: 8 }, tooOld: null })
  })

  test("defaults put back nothing that somebody has set meanwhile", async () => {
    const business = await newBusiness({ policy: { tooOld: null } })
    const fetch = await signedIn(worker, business)
    const base = await baseOn(fetch, "doubt")
    await save(fetch, "doubt", { base, "visitorCap.perHour": "9", tooOld: null })
    expect((await save(fetch, "doubt", { base, to: "defaults" })).status).toBe(409)
    expect(await policyOf(business)).toEqual({ visitorCap: { perHour: 9 }, tooOld: null })
  })
})

describe("a form with mistakes", () => {
  test("comes back as it was typed, with what is wrong beside each field, and nothing is saved", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const refused = await save(fetch, "doubt", {
      "visitorCap.perHour": '"><b>many',
      "spamTap.perMinute": "21",
      tooOld: null,
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain("<title>Not saved: Settings")
    expect(page).toMatch(/value="&quot;>?(?:&gt;)?<?(?:&lt;)?b>?(?:&gt;)?many"/)
    expect(page).not.toContain("<b>many")
    expect(page).toMatch(/id="visitorCap.perHour"[^>]* autofocus[^>]* aria-invalid="true"/)
    expect(page).toMatch(/id="visitorCap.perHour-wrong"><li>Must be a whole number, in digits only\.</)
    expect(page).toMatch(/value="21"[^>]* id="spamTap.perMinute"/)
    expect(page).not.toMatch(/id="tooOld"[^>]* checked/)
    expect(page).toContain("Not saved: 1 thing to put right.")
    expect([await policyOf(business), await entries()]).toEqual([{}, []])
  })

  test("keeps the lines of the origins, right and wrong", async () => {
    const fetch = await signedIn(worker, await newBusiness())
    const lines = "https://shop.example\nshop.example\n</textarea><script>"
    const refused = await save(fetch, "origins", { "origins.expected": lines })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain("https://shop.example\nshop.example\n&lt;/textarea")
    expect(page).toContain("Did you mean “https://shop.example”?")
    expect(page).not.toContain("<script>")
  })

  test("is not read beyond a request's usual size", async () => {
    const fetch = await signedIn(worker, await newBusiness())
    const refused = await save(fetch, "origins", { "origins.expected": "x".repeat(70_000) })
    expect(refused.status).toBe(413)
  })
})

describe("undo", () => {
  test("puts the policy of before back, and is an entry itself", async () => {
    const business = await newBusiness({ policy: { visitorCap: null } })
    const fetch = await signedIn(worker, business)
    const saved = await save(fetch, "doubt", { "visitorCap.perHour": "9", "tooOld.days": "30" })
    await save(fetch, "words", { masking: null })
    const undone = await undo(fetch, entryOf(saved))
    expect(await policyOf(business)).toEqual({ visitorCap: null, masking: false })
    const text = await textOf(await fetch(undone.headers.get("Location") ?? ""))
    expect(text).toContain("Put back as it was before.")
    expect((await entries())[2]?.detail).toMatchObject({ after: { visitorCap: null, tooOld: { days: 90 } } })
  })

  test("pressed twice does it once", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const saved = await save(fetch, "words", { masking: null })
    const answers = await Promise.all([undo(fetch, entryOf(saved)), undo(fetch, entryOf(saved))])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await policyOf(business)).toEqual({})
    expect(await entries()).toHaveLength(2)
  })

  test("leaves alone what has been changed again since, and says so", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const saved = await save(fetch, "doubt", { "visitorCap.perHour": "9" })
    const offersUndo = async () =>
      (await (await fetch(saved.headers.get("Location") ?? "")).text()).includes(
        `name="entry" value="${entryOf(saved)}"`,
      )
    expect(await offersUndo()).toBe(true)
    await save(fetch, "doubt", { "visitorCap.perHour": "8" })
    const answer = await undo(fetch, entryOf(saved))
    expect(await textOf(await fetch(answer.headers.get("Location") ?? ""))).toContain(
      "Not undone: it has been changed again since.",
    )
    expect(await policyOf(business)).toEqual({ visitorCap: { perHour: 8 } })
    expect(await offersUndo()).toBe(false)
  })

  test("of another business's change, or of none, is not found", async () => {
    const theirs = await newBusiness({ siteKey: "lt_their_settings" })
    const saved = await save(await signedIn(worker, theirs), "words", { masking: null })
    const fetch = await signedIn(worker, await newBusiness())
    for (const each of [entryOf(saved), "999999", "", "1 OR 1=1"]) {
      const answer = await undo(fetch, each)
      expect([each, answer.status]).toEqual([each, 404])
    }
    expect(await policyOf(theirs)).toEqual({ masking: false })
    expect(await (await fetch(`/settings?saved=words&entry=${entryOf(saved)}`)).text()).not.toContain(
      'name="entry"',
    )
  })
})

describe("who may change it", () => {
  test.each(["viewer", "owner"])("not a member who is %s", async (role) => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const saved = await save(fetch, "words", { masking: null })
    await become(business, role)
    for (const section of ["origins", "doubt", "words"]) {
      const answer = await save(fetch, section, { to: "defaults" })
      expect([section, answer.status]).toEqual([section, 403])
    }
    expect((await undo(fetch, entryOf(saved))).status).toBe(403)
    expect(await policyOf(business)).toEqual({ masking: false })
  })

  test("no other site's page, with the member's own cookie", async () => {
    const business = await newBusiness()
    const fetch = await signedIn(worker, business)
    const forged = [{ "Sec-Fetch-Site": "cross-site" }, { Origin: "https://evil.example" }, {}]
    for (const headers of forged) {
      expect((await post(fetch, "/settings/words", usualBut({ masking: null }), headers)).status).toBe(403)
    }
    expect(await policyOf(business)).toEqual({})
  })
})
