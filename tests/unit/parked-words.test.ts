import { describe, expect, test } from "vitest"
import { withoutWords, wordsIn } from "../../worker/store/parked-words.ts"

const batch = (...votes: object[]) =>
  JSON.stringify({ key: "lt_x", votes: votes.map((vote) => ({ vote, seen: {} })) })

describe("a parked batch", () => {
  const body = batch({ id: "a", comment: "c", contact: "k", rev: 2 }, { id: "b", comment: "d" })

  test("loses the words of one vote, or of all, and nothing else", () => {
    expect(withoutWords(body, ({ id }) => String(id).toLowerCase() === "a")).toBe(
      batch({ id: "a", rev: 2 }, { id: "b", comment: "d" }),
    )
    expect(withoutWords(body)).toBe(batch({ id: "a", rev: 2 }, { id: "b" }))
    expect(withoutWords(body, () => false)).toBe(body)
  })

  test("is looked through to its bottom, whatever it was meant to be", () => {
    expect(withoutWords('{"x":[[{"ID":1,"comment":{"deep":"er"}}],"comment"]}')).toBe(
      '{"x":[[{"ID":1}],"comment"]}',
    )
    expect(withoutWords(batch({ id: "A", comment: "c" }), ({ id }) => String(id).toLowerCase() === "a")).toBe(
      batch({ id: "A" }),
    )
    for (const odd of ["null", '"comment"', "[]", "not json"]) expect(withoutWords(odd)).toBe(odd)
  })

  test("tells whose words are in it, also of votes that it says little or nonsense of", () => {
    const id = "019AB000-0000-7000-8000-00000000ABCD"
    const hex = "019ab0000000700080000000" + "0000abcd"
    const least = { id: hex, rev: 0, touchpoint: "", reaction: "none", channel: null, place: "", at: null }
    expect(wordsIn(batch({ id, comment: "c" }, { id: "b", comment: "d" }, { id }))).toEqual([
      { ...least, comment: "c", contact: null },
    ])
    const odd = { id, rev: "2", touchpoint: 7, reaction: "meh", comment: ["deep"], contact: null, at: 1e300 }
    expect(wordsIn(JSON.stringify([[odd]]))).toEqual([{ ...least, comment: '["deep"]', contact: null }])
    for (const nothing of ["not json", "null", "[]", '"comment"']) expect(wordsIn(nothing)).toEqual([])
  })
})
