import { globSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { LANGUAGE_NAMES } from "../../shared/language-names.ts"
import { LANGUAGES } from "../../shared/languages.ts"
import { speechIn } from "../../worker/pages/words/all-speech.ts"
import { chooseLanguage, fill } from "../../worker/pages/words/speech.ts"

/** With the label of a face: all others must hold none. */
const WITH_LABEL = ["tapped", "already"]
/** Two lines of a phone's page at most. */
const PHRASE_MAX_CHARS = 90

describe("the words of customers' pages", () => {
  it.each(LANGUAGES)("say everything in %s", (language) => {
    const { page } = speechIn(language)
    expect(Object.keys(page)).toEqual(Object.keys(speechIn("en").page))
    for (const [name, text] of Object.entries(page)) {
      expect(text.trim(), name).not.toBe("")
      expect(text.length, name).toBeLessThanOrEqual(PHRASE_MAX_CHARS)
      expect(text.split("{}"), name).toHaveLength(WITH_LABEL.includes(name) ? 2 : 1)
    }
  })

  it("are no two languages' the same", () => {
    const said = LANGUAGES.map((language) => JSON.stringify(speechIn(language).page))
    expect(new Set(said).size).toBe(LANGUAGES.length)
    expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(LANGUAGES.length)
  })

  it("are in one file for each language, and in no other", () => {
    const files = globSync("worker/pages/words/languages/*.ts").map((path) =>
      path.replace(/^.*\/|\.ts$/g, ""),
    )
    expect(files.sort()).toEqual([...LANGUAGES].sort())
  })

  it("run from right to left where their language does", () => {
    const rtl = LANGUAGES.filter((language) => speechIn(language).dir === "rtl")
    expect(rtl).toEqual(["ar", "fa", "he", "ur"])
  })

  it("take a label as it is", () => {
    expect(fill("I meant “{}”", "$& {}")).toBe("I meant “$& {}”")
  })
})

describe("a page's language", () => {
  it.each([
    [undefined, undefined, "en"],
    [undefined, "de-AT,de;q=0.9,en;q=0.8", "de"],
    [undefined, "en;q=0.5, fr-CA;q=0.9", "fr"],
    [undefined, "xx, tlh;q=0.9, pt-BR;q=0.8, en;q=0.1", "pt-br"],
    [undefined, "en-GB, de;q=0.9", "en"],
    [undefined, "enm, da;q=0.5", "da"],
    [undefined, "de;q=0, it;q=0.1", "it"],
    [undefined, "*", "en"],
    [undefined, "zh-TW", "zh-hant"],
    [undefined, ";;;,,q=1,%00", "en"],
    ["ar", "de", "ar"],
    ["pt_BR", "de", "pt-br"],
    ["klingon", "de", "de"],
    ["", "de", "de"],
  ])("asked %s and accepting %s is %s", (asked, accepted, language) => {
    expect(chooseLanguage(asked, accepted)).toBe(language)
  })

  it("is the business's own where nothing of ours was asked for", () => {
    expect(chooseLanguage(undefined, undefined, "de")).toBe("de")
    expect(chooseLanguage("klingon", "tlh, *;q=0.1", "de")).toBe("de")
    expect(chooseLanguage(undefined, "en", "de")).toBe("en")
    expect(chooseLanguage("fr", "en", "de")).toBe("fr")
  })
})
