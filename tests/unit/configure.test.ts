import { runInNewContext } from "node:vm"
import * as fc from "fast-check"
import * as v from "valibot"
import { expect, test } from "vitest"
import { datasetOf } from "../../shared/tag-dataset.ts"
import { DEFAULT_WORDING, Question, UNDECIDED } from "../../shared/touchpoint.ts"
import { configure } from "../../worker/pages/configure.ts"

/** Runs the line as the page's script would, with what its tag says already; a page without a script's tag has none. */
const run = (line: string, dataset: Record<string, string> | undefined = {}) => {
  const page = { document: { currentScript: dataset ? { dataset } : null } }
  runInNewContext(line, page)
  expect(Object.keys(page), "what the page has as its globals").toEqual(["document"])
  return dataset
}

const HOSTILE = [
  '"});alert(1);({"',
  "</script><script>alert(1)</script>",
  "<!--",
  "\u2028alert(1)\u2029",
  "\\u0022",
  "`+alert(1)+`",
  "'\\\n\r\0",
  "How’s the café? ☕ 你好 שלום",
]

test("a touchpoint about which nothing is decided adds nothing to its tag", () => {
  expect(datasetOf(UNDECIDED)).toEqual({})
})

test("what is decided differently stands in the tag, by the names that attributes have", () => {
  const question = v.parse(Question, {
    ...DEFAULT_WORDING,
    question: "How was paying?",
    hate: { label: "Awful", reasons: [] },
    asking: {
      where: "top-start",
      when: "scroll 50%",
      whenAgain: 0,
      whenShare: 10,
      for: "#done",
      look: "words",
    },
  })
  expect(datasetOf(question)).toEqual({
    question: "How was paying?",
    hate: "Awful",
    where: "top-start",
    when: "scroll 50%",
    whenAgain: "0",
    whenShare: "10%",
    for: "#done",
    look: "words",
  })
})

test("the line says it to its own tag, and what the tag says goes first", () => {
  const line = configure({ key: "lt_demo", touchpoint: "checkout", question: "Good?" })
  expect(run(line)).toEqual({ key: "lt_demo", touchpoint: "checkout", question: "Good?" })
  expect(run(line, { question: "Quick?", place: "till-1" })).toEqual({
    key: "lt_demo",
    touchpoint: "checkout",
    question: "Quick?",
    place: "till-1",
  })
})

test("where nobody knows which tag it came from, it does nothing", () => {
  expect(() => run(configure({ key: "lt_demo" }), undefined)).not.toThrow()
  expect(() => runInNewContext(configure({ key: "lt_demo" }), { document: {} })).not.toThrow()
})

test.each(HOSTILE)("%j is text and nothing else", (text) => {
  const line = configure({ question: text, love: text })
  expect(run(line)).toEqual({ question: text, love: text })
  expect(line).not.toMatch(/[<\u2028\u2029]|\n./)
})

test("so is any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const line = configure({ question: text })
      expect(run(line)).toEqual({ question: text })
      expect(line).not.toMatch(/[<\u2028\u2029]|\n./)
    }),
  )
})
