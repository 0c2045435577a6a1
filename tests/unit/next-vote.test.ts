import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { Slug } from "../../shared/ids.ts"
import { nextVote } from "../../worker/pages/customer/next-vote.ts"
import type { PresentVote } from "../../worker/store/customer-votes.ts"

const present = (rest: Partial<PresentVote> = {}): PresentVote => ({
  rev: 3,
  reaction: "hate",
  reason: v.parse(Slug, "slow"),
  comment: "Cold soup",
  contact: "a@b.example",
  ...rest,
})

describe("the next rev of a vote", () => {
  it("is the first where a face is tapped, and none where nothing is", () => {
    expect(nextVote(undefined, { reaction: "love" })).toEqual({ rev: 1, reaction: "love" })
    expect(nextVote(undefined, { comment: "Hello" })).toBeUndefined()
  })

  it("is the present one where nothing changes: a form sent twice, fields left empty", () => {
    expect(nextVote(present(), { reaction: "hate", comment: " ", contact: "" })?.rev).toBe(3)
    expect(nextVote(present(), { reason: "slow", comment: "Cold soup" })?.rev).toBe(3)
    expect(nextVote(present({ reaction: "none", reason: null, comment: null, contact: null }), {})?.rev).toBe(
      3,
    )
  })

  it("states the vote whole, with what was there before", () => {
    expect(nextVote(present(), { comment: "And cold tea" })).toEqual({
      rev: 4,
      reaction: "hate",
      reason: "slow",
      comment: "And cold tea",
      contact: "a@b.example",
    })
  })

  it("takes a reason back, and drops it with the face it was for", () => {
    expect(nextVote(present(), { reason: "" })).toMatchObject({
      rev: 4,
      reason: undefined,
      comment: "Cold soup",
    })
    expect(nextVote(present(), { reaction: "love" })).toMatchObject({
      reason: undefined,
      comment: "Cold soup",
    })
    expect(nextVote(present(), { reaction: "love", reason: "quick" })).toMatchObject({ reason: "quick" })
  })

  it("keeps nothing of what is taken back", () => {
    expect(nextVote(present(), { reaction: "none", comment: "Bye" })).toEqual({ rev: 4, reaction: "none" })
    expect(
      nextVote(present({ reaction: "none", reason: null, comment: null, contact: null }), { reason: "slow" }),
    ).toEqual({
      rev: 3,
      reaction: "none",
    })
  })
})
