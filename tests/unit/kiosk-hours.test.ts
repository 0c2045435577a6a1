import { createHash } from "node:crypto"
import * as v from "valibot"
import { expect, test } from "vitest"
import { VoteId } from "../../shared/ids.ts"
import type { VoteRow } from "../../widget/kiosk/keep/disk.ts"
import { countHours, isCountable, votesIn, votesOf } from "../../widget/kiosk/keep/hours.ts"

const HOUR = 3_600_000
const digest = async (text: string) => new Uint8Array(createHash("sha256").update(text).digest())

const row = (at: number, vote: Partial<VoteRow["vote"]> = {}): VoteRow => ({
  seq: at,
  rev: 1,
  key: "lt_demo",
  stretch: 1,
  vote: { id: `${at}`, touchpoint: "checkout", reaction: "love", at, lang: "de", ...vote },
})

test("votes become one row an hour, by touchpoint and place, reasons and hasty ones apart", () => {
  const rows = [
    row(1),
    row(2000),
    row(2500, { hasty: true }),
    row(4000, { reaction: "hate", reason: "slow" }),
    row(5000, { touchpoint: "delivery" }),
    row(HOUR + 1),
  ]
  const hours = countHours(rows, () => "seed")
  expect(hours.map(({ touchpoint, counts, first, last }) => [touchpoint, first, last, counts])).toEqual([
    [
      "checkout",
      1,
      4000,
      [
        { reaction: "love", n: 2 },
        { reaction: "hate", n: 1, reason: "slow" },
        { reaction: "love", n: 1, hasty: true },
      ],
    ],
    ["delivery", 5000, 5000, [{ reaction: "love", n: 1 }]],
    ["checkout", HOUR + 1, HOUR + 1, [{ reaction: "love", n: 1 }]],
  ])
  expect(hours.map(votesIn)).toEqual([4, 1, 1])
})

test("words and what may have been sent are never counted away", () => {
  expect(isCountable(row(1))).toBe(true)
  expect(isCountable(row(1, { comment: "so friendly" }))).toBe(false)
  expect(isCountable(row(1, { reaction: "none" }))).toBe(false)
  expect(isCountable({ ...row(1), tried: true })).toBe(false)
})

test("a row's votes have the same ids for ever, in whatever pieces they are sent", async () => {
  const [hour] = countHours([row(0), row(2000), row(4000), row(4100, { hasty: true })], () => "seed")
  if (!hour) throw new Error("there is an hour")
  const whole = await votesOf(hour, 0, 10, digest)
  const pieces = [...(await votesOf(hour, 0, 2, digest)), ...(await votesOf(hour, 2, 9, digest))]
  expect(pieces).toEqual(whole)
  expect(new Set(whole.map(({ id }) => v.parse(VoteId, id))).size).toBe(4)
  expect(whole.map(({ id }) => id.charAt(14))).toEqual(["8", "8", "8", "8"])
})

test("what counts is spread between first and last; what is hasty never comes shortly before another", async () => {
  const [hour] = countHours([row(0), row(100, { hasty: true }), row(3000), row(8000)], () => "seed")
  if (!hour) throw new Error("there is an hour")
  const votes = await votesOf(hour, 0, 10, digest)
  expect(votes.map(({ at, hasty }) => [at, hasty ?? false])).toEqual([
    [0, false],
    [4000, false],
    [8000, false],
    [0, true],
  ])
})
