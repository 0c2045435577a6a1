import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { SiteKey, Slug, VoteId } from "../../shared/ids.ts"
import type { LinkSecret } from "../../shared/sign-link.ts"
import { isByPerson, PRESS_AFTER_MS, type Press } from "../../worker/pages/email/judge-press.ts"
import { makePageToken, type PageOf, readPageToken } from "../../worker/pages/email/page-token.ts"
import { type Signs, signsOf } from "../../worker/pages/email/sender-signs.ts"
import { createSightings } from "../../worker/pages/email/sightings.ts"
import { recipientVoteId, scannerVoteId } from "../../worker/pages/email/vote-ids.ts"
import { PEOPLES_BROWSERS } from "../support/email-clients.ts"
import { CHROME_AGENT } from "../support/letter.ts"

const NOW = 1_800_000_000_000
const SECRET: LinkSecret = new Uint8Array(32).fill(7)
const slug = (text: string) => v.parse(Slug, text)

describe("a press is a person's", () => {
  const signs: Signs = {
    agent: "browser",
    fetchSite: { stated: "same-origin", expected: true },
    byHand: { stated: true, expected: true },
  }
  const press: Press = { now: NOW, madeAt: NOW - 5000, trapped: false, hand: "unsaid", signs }

  test.each<[string, Partial<Press>]>([
    ["without scripts", {}],
    ["with one that vouches for it", { hand: "person" }],
    ["as soon as anybody can press", { madeAt: NOW - PRESS_AFTER_MS }],
    ["weeks after the page was opened", { madeAt: NOW - 40 * 86_400_000 }],
    [
      "of a browser that says nothing of hands",
      { signs: { ...signs, byHand: { stated: false, expected: false } } },
    ],
    ["of one of old", { signs: { ...signs, fetchSite: { stated: null, expected: false } } }],
    [
      "vouched for where no hand is stated",
      { hand: "person", signs: { ...signs, byHand: { stated: false, expected: true } } },
    ],
  ])("%s", (_, rest) => {
    expect(isByPerson({ ...press, ...rest })).toBe(true)
  })

  test.each<[string, Partial<Press>]>([
    ["from no page of ours", { madeAt: undefined }],
    ["sooner than anybody can press", { madeAt: NOW - PRESS_AFTER_MS + 1 }],
    ["on a page of the future", { madeAt: NOW + 60_000 }],
    ["on what no person sees", { trapped: true }],
    ["made up in the page", { hand: "machine" }],
    ["from another site", { signs: { ...signs, fetchSite: { stated: "cross-site", expected: true } } }],
    [
      "of what only looks like a browser",
      { signs: { ...signs, fetchSite: { stated: null, expected: true } } },
    ],
    ["by no hand", { signs: { ...signs, byHand: { stated: false, expected: true } } }],
    ["of a crawler, a program, a browser without a window", { signs: { ...signs, agent: "headless" } }],
  ])("but not %s", (_, rest) => {
    expect(isByPerson({ ...press, ...rest })).toBe(false)
  })
})

describe("what a request says of its sender", () => {
  const AT = "https://lovetap.example/e/lt_demo/a/b/love?r=1"

  test.each(PEOPLES_BROWSERS.map(({ name, headers }) => [name, headers] as const))(
    "fits %s",
    (_, headers) => {
      const { fetchSite, byHand } = signsOf("browser", new Headers(headers), AT)
      expect(!fetchSite.expected || fetchSite.stated === "same-origin").toBe(true)
      expect(!byHand.expected || byHand.stated).toBe(true)
    },
  )

  test("is expected of a browser of today only where browsers say it", () => {
    const headers = new Headers({ "User-Agent": CHROME_AGENT })
    for (const address of [AT, "http://localhost:8787/e/", "http://127.0.0.1:8787/e/"])
      expect(signsOf("browser", headers, address).fetchSite.expected).toBe(true)
    expect(signsOf("browser", headers, "http://192.168.0.7:8787/e/")).toMatchObject({
      fetchSite: { expected: false },
      byHand: { expected: false },
    })
  })
})

describe("a page's token", () => {
  const page: PageOf = {
    key: v.parse(SiteKey, "lt_demo"),
    touchpoint: slug("newsletter"),
    send: slug("november"),
    goal: "love",
    whose: "4711",
  }

  test("tells when that page was made", async () => {
    expect(await readPageToken(SECRET, page, await makePageToken(SECRET, page, NOW))).toBe(NOW)
  })

  test("tells nothing when it is another page's, another business's, dated back or made up", async () => {
    const token = await makePageToken(SECRET, page, NOW)
    const earlier = (NOW - 5000).toString(36)
    for (const [secret, of, text] of [
      [SECRET, { ...page, goal: "hate" }, token],
      [SECRET, { ...page, whose: "4712" }, token],
      [SECRET, { ...page, send: slug("december") }, token],
      [new Uint8Array(32), page, token],
      [SECRET, page, `${earlier}.${token.split(".")[1]}`],
      [SECRET, page, ""],
      [SECRET, page, undefined],
    ] as const) {
      expect(await readPageToken(secret, of, text)).toBeUndefined()
    }
  })
})

test("a recipient has one vote in a send, and a machine's beside it; nobody can tell whose from either", async () => {
  const of = { touchpoint: slug("newsletter"), send: slug("november"), recipient: "4711" }
  const own = await recipientVoteId(SECRET, of)
  expect(await recipientVoteId(SECRET, { ...of })).toBe(own)
  const others = await Promise.all([
    recipientVoteId(SECRET, { ...of, recipient: "4712" }),
    recipientVoteId(SECRET, { ...of, send: slug("december") }),
    recipientVoteId(SECRET, { ...of, touchpoint: slug("menu") }),
    recipientVoteId(new Uint8Array(32), of),
    scannerVoteId(SECRET, own),
  ])
  expect(new Set([own, ...others]).size).toBe(6)
  for (const id of [own, ...others]) {
    expect(v.parse(VoteId, id)).toBe(id)
    expect(id).toMatch(/^.{14}8.{4}[89ab]/)
  }
})

describe("what was asked for without scripts", () => {
  const sightings = () => createSightings(() => SECRET)

  test("marks by both faces within five seconds, from the later one on", () => {
    const seen = sightings()
    seen.note("a", "love", NOW)
    expect(seen.markedUntil("a")).toBe(0)
    seen.note("b", "hate", NOW)
    expect(seen.markedUntil("b")).toBe(0)
    seen.note("a", "hate", NOW + 5000)
    expect(seen.markedUntil("a")).toBe(NOW + 605_000)
    // A later look takes nothing back.
    seen.note("a", "love", NOW + 60_000)
    expect(seen.markedUntil("a")).toBe(NOW + 605_000)
  })

  test("does not mark with a pause between, or by one face often", () => {
    const seen = sightings()
    seen.note("a", "love", NOW)
    seen.note("a", "love", NOW + 5)
    seen.note("a", "hate", NOW + 10_006)
    expect(seen.markedUntil("a")).toBe(0)
  })

  test("marks by the hidden link alone", () => {
    const seen = sightings()
    seen.note("a", "other", NOW)
    expect(seen.markedUntil("a")).toBe(NOW + 600_000)
  })

  test("is remembered under a name that says nothing", async () => {
    const seen = sightings()
    const name = await seen.nameOf(["lt_demo", "newsletter", "november", "4711"])
    expect(name).toMatch(/^[\w-]{16}$/)
    expect(await seen.nameOf(["lt_demo", "newsletter", "november", "4712"])).not.toBe(name)
  })
})
