import { globSync } from "node:fs"
import { basename } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { describe, expect, it, vi } from "vitest"
import { findLanguage, findWords, LANGUAGES } from "../../shared/languages.ts"
import { buildLanguages } from "../../widget/build/build-languages.ts"
import { weigh } from "../../widget/build/weigh.ts"
import { ASK_ENGLISH } from "../../widget/locales/ask-english.ts"
import { DONE_ENGLISH, FORM_ENGLISH } from "../../widget/locales/follow-up-english.ts"

/** DESIGN.md §11, with the quality the build compresses with. */
const LANGUAGE_MAX_BYTES = 250
/** Two faces side by side on the smallest phone: what fits beneath one in two lines. */
const FACE_MAX_CHARS = 16

const ENGLISH = { ask: ASK_ENGLISH, form: FORM_ENGLISH, done: DONE_ENGLISH }
type Step = keyof typeof ENGLISH
const STEPS: Step[] = ["ask", "form", "done"]

interface Spoken extends Record<Step, readonly string[]> {
  language: string
}

/** What a language shares with English by right. */
const SAME_AS_ENGLISH = new Set(["da: Send", "nb: Send"])
/** Foreign words that other scripts have taken over as they are. */
const TAKEN_OVER = /e-mail|cookies?/gi
/** What has its place in a line without being seen: French no-break spaces, and the joiner that Persian spells with. */
const UNSEEN = { fr: /[\u00a0\u202f]/g, fa: /\u200c/g }
/** Among letters from right to left, digits in two groups would change places. */
const ISOLATED = "\u2066{}\u2069"

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? ""

/** By ISO 15924's code where it stands for several scripts of Unicode. */
const SEVERAL: Record<string, string> = {
  Hans: "\\p{Script=Han}",
  Hant: "\\p{Script=Han}",
  Jpan: "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー",
  Kore: "\\p{Script=Hangul}",
}
const lettersOf = (language: string): string =>
  SEVERAL[scriptOf(language)] ?? `\\p{Script=${scriptOf(language)}}`

/** Everything that must not be in a shipped language; a copy of English under another tag has most of it. */
const faultsOf = (spoken: Spoken): string[] => {
  const { language } = spoken
  const faults: string[] = []
  const own = new RegExp(`[${lettersOf(language)}]`, "u")
  const foreign = new RegExp(`(?![${lettersOf(language)}])\\p{Letter}`, "u")
  for (const step of STEPS) {
    const english = ENGLISH[step]
    const texts = step === "ask" ? spoken.ask.slice(0, english.length) : spoken[step]
    const say = (what: string, text = "") => faults.push(`${language} ${step}: ${what} ${text}`.trim())
    if (texts.length !== english.length) say("keys missing or too many")
    for (const [at, text] of texts.entries()) {
      const original = english[at] ?? ""
      const seen = text.replace(UNSEEN[language as keyof typeof UNSEEN] ?? /$^/, " ").replace(ISOLATED, "{}")
      if (text.trim() === "") say("empty")
      if (text !== text.trim() || /\s\s/u.test(text)) say("stray space", text)
      if (/[\p{C}\u00a0\u202f\u2028\u2029|]/u.test(seen)) say("unseen or separating sign", text)
      if (text !== text.normalize("NFC")) say("not composed", text)
      if (text.split("{}").length !== original.split("{}").length || /[{}]/.test(text.replace("{}", "")))
        say("placeholder lost, doubled or broken", text)
      if (language === "en") continue
      if (text === original && !SAME_AS_ENGLISH.has(`${language}: ${text}`)) say("left in English", text)
      if (!own.test(text) || foreign.test(text.replace(TAKEN_OVER, ""))) say("not in its script", text)
    }
    if (new Set(texts).size !== texts.length) say("says one thing twice")
  }
  const direction = /^(Arab|Hebr)$/.test(scriptOf(language)) ? "rtl" : undefined
  if (spoken.ask[5] !== direction || spoken.ask.length > 6) faults.push(`${language}: direction`)
  if (spoken.done[4]?.includes(ISOLATED) !== (direction === "rtl")) faults.push(`${language}: reference`)
  // Another sentence may follow. Thai separates sentences by spaces.
  if (language !== "th" && !/[.!。।۔]$/.test(spoken.done[1] ?? "")) faults.push(`${language}: no full stop`)
  for (const label of spoken.ask.slice(1, 3))
    if (label.length > FACE_MAX_CHARS) faults.push(`${language}: face too wordy ${label}`)
  return faults
}

const read = async (language: string): Promise<Spoken> => ({
  language,
  ...(await import(`../../widget/locales/languages/${language}.ts`)),
})

describe.each(LANGUAGES)("in %s", (language) => {
  it("every text is there, whole, in its own letters and direction", async () => {
    expect(faultsOf(await read(language))).toEqual([])
  })

  it("each file is light, and says when loaded what was written", async () => {
    const files = await buildLanguages()
    const spoken = await read(language)
    for (const step of STEPS) {
      const code = files[step === "ask" ? language : `${language}-${step}`] ?? ""
      expect(brotliCompressSync(code).length).toBeLessThanOrEqual(LANGUAGE_MAX_BYTES)
      const { default: loaded } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
      expect(loaded).toEqual(spoken[step])
    }
  })
})

describe("the languages", () => {
  it("are those that have a file, no more and no fewer", () => {
    const files = globSync("widget/locales/languages/*.ts").map((file) => basename(file, ".ts"))
    expect(files.sort()).toEqual([...LANGUAGES])
    expect(LANGUAGES.length).toBeGreaterThanOrEqual(30)
  })

  it("would not pass with a fault", async () => {
    const german = await read("de")
    const change = (step: Step, at: number, text: string): Spoken => ({
      ...german,
      [step]: german[step].map((each, index) => (index === at ? text : each)),
    })
    const faulty: [string, Spoken][] = [
      ["keys missing", { ...german, form: german.form.slice(1) }],
      ["empty", change("form", 3, "")],
      ["placeholder", change("form", 5, "Ich meinte")],
      ["placeholder", change("form", 5, "{} und {}")],
      ["placeholder", change("form", 6, "Senden {}")],
      ["placeholder", change("done", 4, "Kennung {")],
      ["left in English", change("done", 3, DONE_ENGLISH[3])],
      ["not in its script", change("ask", 1, "Тoll")],
      ["stray space", change("ask", 4, "Danke! ")],
      ["unseen", change("ask", 4, "Danke\u0007!")],
      ["unseen", change("ask", 4, "Dan\u200bke!")],
      ["unseen", change("ask", 4, "Danke|!")],
      ["not composed", change("ask", 3, "Schließen".replace("e", "e\u0308"))],
      ["says one thing twice", change("ask", 1, german.ask[2] ?? "")],
      ["no full stop", change("done", 1, "Danke")],
      ["reference", change("done", 4, `Kennung ${ISOLATED}`)],
      ["direction", { ...german, ask: [...german.ask, "rtl"] }],
      ["direction", { ...(await read("ar")), ask: (await read("ar")).ask.slice(0, 5) }],
      ["not in its script", { ...(await read("el")), ask: german.ask }],
      ["too wordy", change("ask", 2, "Unbeschreiblich schlecht")],
    ]
    for (const [fault, spoken] of faulty) expect(faultsOf(spoken).join("\n"), fault).toContain(fault)
    expect(faultsOf(german)).toEqual([])
  })

  it("fail the build when a file is too heavy", () => {
    vi.spyOn(console, "log").mockImplementation(() => {})
    const heavy = Array.from({ length: 60 }, (_, at) => Math.sin(at).toString(36)).join()
    const widget = { script: "", parts: { de: "", "de-form": heavy }, languages: ["de", "de-form"], hash: "" }
    expect(weigh(widget)).toBe(false)
    expect(weigh({ ...widget, parts: { de: "", "de-form": "" } })).toBe(true)
    vi.restoreAllMocks()
  })

  it("say the same in both of Serbian's scripts", async () => {
    const [cyrillic, latin] = await Promise.all([read("sr"), read("sr-latn")])
    const LETTERS = Object.fromEntries(
      [..."абвгдђежзијклмнопрстћуфхцчш"].map((letter, at) => [
        letter,
        "abvgdđežzijklmnoprstćufhcčš"[at] ?? "",
      ]),
    )
    Object.assign(LETTERS, { љ: "lj", њ: "nj", џ: "dž" })
    const written = (text: string) =>
      text.replace(/\p{Letter}/gu, (letter) => {
        const small = LETTERS[letter.toLowerCase()] ?? letter
        return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1)
      })
    for (const step of STEPS) expect(cyrillic[step].map(written)).toEqual(latin[step])
  })
})

describe("the language of a page", () => {
  it.each([
    ["de", "de"],
    ["DE", "de"],
    ["de-AT", "de"],
    ["de_DE", "de"],
    ["de_DE.UTF-8", "de"],
    ["de-1996-x-shop", "de"],
    ["pt", "pt"],
    ["pt-PT", "pt"],
    ["pt_BR", "pt-br"],
    ["pt-BR-x-sp", "pt-br"],
    ["es-419", "es"],
    ["zh", "zh"],
    ["zh-CN", "zh"],
    ["zh-Hans-HK", "zh"],
    ["zh-TW", "zh-hant"],
    ["zh_HK", "zh-hant"],
    ["zh-MO", "zh-hant"],
    ["zh-Hant", "zh-hant"],
    ["zh-Hant-TW", "zh-hant"],
    ["yue", "zh-hant"],
    ["no", "nb"],
    ["no-NO", "nb"],
    ["nn-NO", "nb"],
    ["iw-IL", "he"],
    ["in", "id"],
    ["sh", "sr-latn"],
    ["sr-Latn-RS", "sr-latn"],
    ["sr-Cyrl", "sr"],
    ["sr-RS", "sr"],
    ["bs-BA", "hr"],
    ["fr-CA, en", "fr"],
    ["en-x-de", "en"],
    ["x-de", "en"],
    ["tlh", "en"],
    ["den", "en"],
    ["", "en"],
    ["constructor", "en"],
    ["-", "en"],
    ["日本語", "en"],
  ])("%s is answered in %s", (tag, language) => {
    expect(findLanguage(tag)).toBe(language)
  })

  it.each([
    ["de", "de"],
    ["de-AT-form", "de-form"],
    ["zh_TW-done", "zh-hant-done"],
    ["tlh-form", "en-form"],
    ["german", "en"],
    ["de-formal", "de"],
    ["form", "en"],
    ["42", undefined],
    ["-form", undefined],
    ["x", undefined],
    ["Donaudampfschifffahrt", undefined],
  ])("a page that loads %s is given %s", (name, words) => {
    expect(findWords(name)).toBe(words)
  })
})
