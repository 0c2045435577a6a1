import fc from "fast-check"
import * as v from "valibot"
import { expect, test } from "vitest"
import {
  COMMENT_MAX_CHARS,
  CONTACT_MAX_CHARS,
  PAGE_MAX_CHARS,
  REV_MAX,
  SLUG_MAX_CHARS,
} from "../../shared/limits.ts"
import { Vote, VotesRequest } from "../../shared/vote.ts"
import { parseVote } from "../../worker/collect/parse.ts"

const BARE = { id: "019AB000-0000-7000-8000-00000000000A", touchpoint: "Checkout", reaction: "love" }

const parse = (rest: object) => v.safeParse(Vote, { ...BARE, ...rest })
const why = (rest: object) => {
  const parsed = parseVote({ ...BARE, ...rest })
  return parsed.ok ? undefined : parsed.result.outcome === "rejected" && parsed.result.why
}

test("a bare vote gets its defaults and its names folded to lower case", () => {
  expect(v.parse(Vote, BARE)).toEqual({
    id: BARE.id.toLowerCase(),
    rev: 1,
    touchpoint: "checkout",
    reaction: "love",
    channel: "web",
  })
})

test.each([
  ["id", "019ab000-0000-7000-8000-00000000000", "must be a UUID"],
  ["id", "", "must be a UUID"],
  ["rev", 0, "must be 1 or more"],
  ["rev", 1.5, "must be a whole number"],
  ["rev", "2", "must be a whole number"],
  ["rev", REV_MAX + 1, "must be at most"],
  ["touchpoint", "", "must be letters"],
  ["touchpoint", "??", "must be letters"],
  ["reaction", "LOVE", "must be “love”"],
  ["channel", "fax", "must be “web”"],
  ["at", "2026-11-22", "must be an ISO 8601 time"],
  ["at", "2026-11-22T15:00:00", "must be an ISO 8601 time"],
  ["at", 1_763_823_600_000, "must be an ISO 8601 time"],
  ["at", "2026-11-22T25:00:00Z", "must be an ISO 8601 time"],
  ["comment", "x".repeat(COMMENT_MAX_CHARS + 1), "must be at most 1000 characters"],
  ["comment", 5, "must be text"],
  ["contact", "x".repeat(CONTACT_MAX_CHARS + 1), "must be at most 200 characters"],
  ["place", 3, "must be a slug"],
])("%s %j is refused: it %s", (field, value, message) => {
  expect(why({ [field]: value })).toMatch(new RegExp(`^${field} ${message}`))
})

test.each([
  ["Leeds / till 3", "leeds-till-3"],
  [" van 12 ", "van-12"],
  ["Till_3", "till-3"],
  ["Café São João", "cafe-sao-joao"],
  ["--a--b--", "a-b"],
  [`${"x".repeat(SLUG_MAX_CHARS - 1)} y`, "x".repeat(SLUG_MAX_CHARS - 1)],
])("a slug typed as %j is read as %j: a tap is not lost over a space", (typed, slug) => {
  expect(parse({ touchpoint: typed, place: typed, reason: typed }).output).toMatchObject({
    touchpoint: slug,
    place: slug,
    reason: slug,
  })
})

test.each([null, "", "??", "الرياض"])(
  "a place or reason of %j is left out, and the vote taken",
  (nothing) => {
    expect(parse({ place: nothing, reason: nothing })).toMatchObject({
      success: true,
      output: { place: undefined, reason: undefined },
    })
  },
)

test("null is absent, as many serialisers write it", () => {
  const fields = ["rev", "channel", "at", "reason", "comment", "contact", "place", "lang", "page"]
  expect(parse(Object.fromEntries(fields.map((field) => [field, null])))).toMatchObject({
    success: true,
    output: { rev: 1, channel: "web", at: undefined, comment: undefined },
  })
})

test("what people write is cleaned and trimmed, and nothing of it is nothing", () => {
  expect(parse({ comment: "  So\u0000 good\r\nreally\t! " }).output).toMatchObject({
    comment: "So good\nreally\t!",
  })
  expect(parse({ comment: "\u009b31mred\u0085alert" }).output).toMatchObject({ comment: "31mredalert" })
  expect(parse({ comment: " \u0007 " }).output).toMatchObject({ comment: undefined })
  expect(parse({ comment: "half a 😀".slice(0, -1) }).output).toMatchObject({ comment: "half a \ufffd" })
  expect(parse({ comment: "é".repeat(COMMENT_MAX_CHARS) }).success).toBe(true)
})

test("hints that can't be read are dropped, never the vote", () => {
  expect(parse({ lang: "not a language", page: 7 })).toMatchObject({
    success: true,
    output: { lang: undefined, page: undefined },
  })
  expect(parse({ lang: "pt-BR", page: "/pay?token=secret#top" }).output).toMatchObject({
    lang: "pt-BR",
    page: "/pay",
  })
  expect(parse({ page: "/a\n\tb\u0085" }).output).toMatchObject({ page: "/ab" })
  expect(parse({ page: `/${"😀".repeat(PAGE_MAX_CHARS)}` }).output).toMatchObject({
    page: expect.stringMatching(/\ufffd$/),
  })
  expect(parse({ page: `/${"x".repeat(900)}` }).output).toMatchObject({
    page: `/${"x".repeat(PAGE_MAX_CHARS - 1)}`,
  })
})

test("fields nobody knows are ignored, so that newer senders work with older collectors", () => {
  expect(parse({ colour: "red" })).toMatchObject({ success: true })
  expect(parse({ colour: "red" }).output).not.toHaveProperty("colour")
})

test("whatever comes, parsing answers and never throws", () => {
  const field = fc.constantFrom(
    "id",
    "rev",
    "touchpoint",
    "reaction",
    "at",
    "comment",
    "page",
    "lang",
    "place",
    "votes",
    "key",
  )
  const odd = fc.oneof(
    fc.anything(),
    fc.dictionary(field, fc.oneof(fc.anything(), fc.string({ unit: "binary" }))),
  )
  fc.assert(
    fc.property(odd, (raw) => {
      expect(typeof parseVote(raw).ok).toBe("boolean")
      expect(typeof v.safeParse(VotesRequest, raw).success).toBe("boolean")
    }),
    { numRuns: 2000 },
  )
})
