import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { placesOf, wordsOf } from "../../worker/pulse/said-words.ts"
import { upperTail } from "../../worker/pulse/upper-tail.ts"
import { leaning, type SaidComment, type WordsApart, wordsApart } from "../../worker/pulse/words.ts"
import { seededRandom } from "../support/seeded-random.ts"

const said = (face: "love" | "hate", texts: readonly string[], lang: string | null = "en"): SaidComment[] =>
  texts.map((text, at) => ({ id: `${face}-${at}`, face, text, lang }))

const FILLER = ["we came for lunch", "on our way home", "with my mother", "it was raining", "a second visit"]
/** So many comments, each with these words between words that everybody says. */
const around = (count: number, words: string): string[] =>
  Array.from({ length: count }, (_, at) => `${FILLER[at % FILLER.length]} ${words} ${FILLER[(at + 2) % 5]}`)

const shown = (apart: WordsApart) =>
  apart.tag === "told"
    ? { love: apart.words.love.map((word) => word.shown), hate: apart.words.hate.map((word) => word.shown) }
    : apart

describe("the upper tail of the normal distribution", () => {
  // erfc(x / √2) / 2, by Python's math.erfc.
  it.each([
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145707],
    [1.959963984540054, 0.025],
    [2.999, 0.0013543365337271066],
    [3, 0.0013498980316300957],
    [3.5, 0.00023262907903552504],
    [5, 2.866515718791946e-7],
    [8, 6.220960574271819e-16],
  ])("above %f lies %f", (x, tail) => {
    expect(upperTail(x) / tail).toBeCloseTo(1, 8)
  })
})

describe("how far a word leans", () => {
  // Monroe, Colaresi and Quinn's equations 16, 20 and 22, worked out apart from this code in Python.
  it.each([
    { one: [20, 5, 40], all: [1000, 800, 5000], prior: 500, z: 2.166743 },
    { one: [0, 12, 12], all: [600, 600, 4000], prior: 200, z: -2.315503 },
    { one: [300, 310, 2000], all: [5000, 5200, 30_000], prior: 1000, z: 0.085384 },
    { one: [7, 7, 20], all: [900, 450, 2000], prior: 150, z: -1.166335 },
  ])("of $one in $all, with a prior of $prior words, is $z", ({ one, all, prior, z }) => {
    const sums = ([love = 0, hate = 0, background = 0]: number[]) => ({ love, hate, background })
    expect(leaning(sums(one), sums(all), prior)).toBeCloseTo(z, 5)
  })

  it("turns its sign when the faces are exchanged, and is 0 where both say a word alike", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 900 }), ([love, hate], more) => {
        const background = love + hate + more
        const all = { love: 4000, hate: 3000, background: 20_000 }
        const z = leaning({ love, hate, background }, all)
        const turned = leaning({ love: hate, hate: love, background }, { ...all, love: 3000, hate: 4000 })
        expect(turned).toBeCloseTo(-z, 10)
        const alike = leaning({ love, hate: love, background }, { ...all, hate: 4000 })
        expect(alike).toBeCloseTo(0, 10)
      }),
    )
  })

  it("is nothing where there is but one word", () => {
    expect(leaning({ love: 9, hate: 9, background: 18 }, { love: 9, hate: 9, background: 18 })).toBe(0)
  })
})

describe("the words that set love comments apart from hate comments", () => {
  it("are told from ten comments of each face on, and not before", () => {
    const love = said("love", around(10, "friendly"))
    const hate = said("hate", around(9, "terminal"))
    expect(wordsApart([...love, ...hate], [])).toEqual({ tag: "too few", love: 10, hate: 9 })
    expect(wordsApart([...love, ...hate, ...said("hate", around(10, "terminal")).slice(9)], []).tag).toBe(
      "told",
    )
  })

  it("are those that one side says, with the comments that have them; what both say is none", () => {
    const apart = wordsApart(
      [
        ...said("love", [...around(40, "so friendly"), "Terminal!"]),
        ...said("hate", around(40, "the terminal")),
      ],
      [],
    )
    expect(shown(apart)).toEqual({ love: ["so friendly"], hate: ["the terminal"] })
    expect(apart.tag === "told" && apart.words.hate[0]).toMatchObject({ love: 0, hate: 40 })
  })

  it("whoever repeats a word has said it once", () => {
    const shouting = Array.from({ length: 200 }, () => "terminal").join(", ")
    const apart = wordsApart(
      [...said("love", around(20, "")), ...said("hate", [...around(20, ""), shouting])],
      [],
    )
    expect(shown(apart)).toEqual({ love: [], hate: [] })
  })

  it("a pair stands for its words only where these come with hardly anything else", () => {
    const love = said("love", around(40, "friendly"))
    const mixed = [...around(20, "new terminal"), ...around(20, "slow terminal")]
    expect(shown(wordsApart([...love, ...said("hate", around(40, "card terminal"))], []))).toMatchObject({
      hate: ["card terminal"],
    })
    expect(shown(wordsApart([...love, ...said("hate", mixed)], []))).toMatchObject({
      hate: expect.arrayContaining(["terminal"]),
    })
  })

  it("a word that the whole business says anyway stands out less", () => {
    const here = [
      ...said("love", around(60, "")),
      ...said("hate", [...around(30, ""), ...around(40, "queue")]),
    ]
    const elsewhere = (words: string): SaidComment[] =>
      around(600, words).map((text, at) => ({ id: `else-${at}`, face: "love", text, lang: "en" }))
    const z = (background: SaidComment[]) => {
      const apart = wordsApart(here, background)
      return apart.tag === "told" ? (apart.words.hate.find(({ key }) => key === "queue")?.z ?? 0) : 0
    }
    expect(z([])).toBeLessThan(z(elsewhere("queue")))
  })

  it("are found where words are not spaced, in pictographs, and in small letters", () => {
    const slow = Array.from(
      { length: 30 },
      (_, at): SaidComment => ({ id: `ja-${at}`, face: "hate", text: "端末が遅い", lang: "ja" }),
    )
    const spaced = [...said("love", around(60, "Danke 😍")), ...said("hate", around(60, ""))]
    const apart = wordsApart([...spaced, ...slow], [])
    const { love, hate } = shown(apart) as Record<string, string[]>
    expect(love).toContain("Danke 😍")
    expect(hate).toContain("端末")
  })

  it("nobody's chance makes a word: of comments that differ by nothing, one in twenty samples at most shows any", () => {
    const SAMPLES = 100
    let withWords = 0
    for (let seed = 1; seed <= SAMPLES; seed++) {
      const random = seededRandom(seed)
      const word = () => `w${Math.floor(Math.exp(random.next() * Math.log(300)))}`
      const comments = (count: number, name: string): SaidComment[] =>
        Array.from({ length: count }, (_, at) => ({
          id: `${name}-${at}`,
          face: random.chance(0.5) ? "love" : "hate",
          text: Array.from({ length: random.between(3, 15) }, word).join(" "),
          lang: null,
        }))
      const apart = wordsApart(comments(120, "here"), comments(200, "else"))
      if (apart.tag === "told" && apart.words.love.length + apart.words.hate.length > 0) withWords++
    }
    expect(withWords).toBeLessThanOrEqual(SAMPLES * 0.05)
  })
})

describe("the words of a comment", () => {
  const keys = (text: string, lang: string | null = null) => wordsOf(text, lang).map(({ key }) => key)

  it("are letters, with what is inside them; numbers, masks and signs are none", () => {
    expect(keys("Don’t wait 12 minutes! Card-terminal… [phone] ••• U.S. +351 ••• ok")).toEqual([
      "don't",
      "wait",
      "minutes",
      "card-terminal",
      "u.s",
      "ok",
    ])
  })

  it("join marks to their letter and parts of a pictograph to one", () => {
    expect(keys("cafe\u0301 👩‍🍳👍🏽")).toEqual(["café", "👩‍🍳", "👍🏽"])
  })

  it("are found again where they stand, pairs only side by side", () => {
    const text = "The card terminal. Card, terminal: CARD TERMINAL"
    expect(placesOf("card terminal", text, "en").map(({ start, end }) => text.slice(start, end))).toEqual([
      "card terminal",
      "CARD TERMINAL",
    ])
    expect(placesOf("terminal", text, "en")).toHaveLength(3)
    expect(placesOf("term", text, "en")).toEqual([])
  })

  it("can be read from any text, and lie in it one behind the other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.option(fc.string()), (text, lang) => {
        let at = 0
        for (const { start, end } of wordsOf(text, lang)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
