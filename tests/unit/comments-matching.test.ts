import fc from "fast-check"
import { expect, test } from "vitest"
import { asciiWordsOf, hasAll, needlesOf, stretchesOf } from "../../worker/console/voice/matching.ts"

const marked = (search: string, text: string): string[] =>
  stretchesOf(needlesOf(search), text).map(({ start, end }) => text.slice(start, end))

const finds = (search: string, text: string): boolean => hasAll(needlesOf(search), text)

test.each([
  ["cafe", "The CAFÉ was closed", "CAFÉ"],
  ["CAFÉ", "the cafe", "cafe"],
  ["cafe", "the cafe\u0301 there", "cafe\u0301"],
  ["strasse", "in der Straße", "Straße"],
  ["straße", "in der Strasse", "Strasse"],
  ["очередь", "ОЧЕРЕДЬ до двери", "ОЧЕРЕДЬ"],
  ["é", "Crème brûlée", "e"],
  ["smorrebrod", "Smørrebrød!", "Smørrebrød"],
  ["端末", "この端末が遅い", "端末"],
  ["don't", "I don’t know", "don’t"],
  ["term", "The Terminal", "Term"],
  ["😍", "so good 😍", "😍"],
])("looking for %s finds it in “%s”", (search, text, first) => {
  expect(finds(search, text)).toBe(true)
  expect(marked(search, text)).toContain(first)
})

test("all words must be there, in any order; quoted words side by side, over a line's end too", () => {
  expect(finds("queue card", "Card refused, long queue")).toBe(true)
  expect(finds("queue card", "Card refused")).toBe(false)
  expect(finds('"card terminal"', "the card\n terminal")).toBe(true)
  expect(finds("“card terminal”", "the terminal for the card")).toBe(false)
  expect(finds('"card terminal', "a card terminal")).toBe(true)
})

test("nothing looked for is in every text, and marks none", () => {
  for (const search of ["", "  ", '""', '"']) {
    expect(needlesOf(search)).toEqual([])
    expect(finds(search, "anything")).toBe(true)
    expect(marked(search, "anything")).toEqual([])
  }
})

test("neighbouring finds are marked as one, repeated ones each", () => {
  expect(marked("ba ab", "abab x ab")).toEqual(["abab", "ab"])
})

test("the database is asked for whole ASCII words only", () => {
  expect(asciiWordsOf(needlesOf('"card terminal" café Ärger 端末 queue'))).toEqual([
    "card",
    "terminal",
    "cafe",
    "arger",
    "queue",
  ])
})

test("whatever is looked for in whatever text: what is found can be marked, and nothing else is", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 })
  fc.assert(
    fc.property(text, text, fc.nat(40), (haystack, search, at) => {
      const part = Array.from(haystack)
        .slice(at, at + 5)
        .join("")
      for (const wanted of [search, part]) {
        const needles = needlesOf(wanted)
        const stretches = stretchesOf(needles, haystack)
        const all = needles.length > 0 && hasAll(needles, haystack)
        if (all) expect(stretches.length).toBeGreaterThan(0)
        let end = -1
        for (const stretch of stretches) {
          expect(stretch.start).toBeGreaterThan(end)
          expect(stretch.end).toBeGreaterThan(stretch.start)
          end = stretch.end
        }
        expect(end).toBeLessThanOrEqual(haystack.length)
      }
    }),
  )
})

test("what a plain database finds by small ASCII letters is no less than what is found here", () => {
  const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 30 })
  fc.assert(
    fc.property(ascii, ascii, (haystack, search) => {
      const needles = needlesOf(search)
      const inDatabase = asciiWordsOf(needles).every((word) => haystack.toLowerCase().includes(word))
      if (hasAll(needles, haystack)) expect(inDatabase).toBe(true)
    }),
  )
})
