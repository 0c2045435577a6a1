import { describe, expect, test } from "vitest"
import { withoutWords } from "../../worker/store/parked-words.ts"

const batch = (...votes: object[]) =>
  JSON.stringify({ key: "lt_x", votes: votes.map((vote) => ({ vote, seen: {} })) })

describe("a parked batch", () => {
  const body = batch({ id: "a", comment: "c", contact: "k", rev: 2 }, { id: "b", comment: "d" })

  test("loses the words of one vote, or of all, and nothing else", () => {
    expect(withoutWords(body, (id) => id === "a")).toBe(batch({ id: "a", rev: 2 }, { id: "b", comment: "d" }))
    expect(withoutWords(body)).toBe(batch({ id: "a", rev: 2 }, { id: "b" }))
    expect(withoutWords(body, () => false)).toBe(body)
  })

  test("is looked through to its bottom, whatever it was meant to be", () => {
    expect(withoutWords('{"x":[[{"ID":1,"comment":{"deep":"er"}}],"comment"]}')).toBe(
      '{"x":[[{"ID":1}],"comment"]}',
    )
    expect(withoutWords(batch({ id: "A", comment: "c" }), (id) => id === "a")).toBe(batch({ id: "A" }))
    for (const odd of ["null", '"comment"', "[]", "not json"]) expect(withoutWords(odd)).toBe(odd)
  })
})
