import { describe, expect, it } from "vitest"
import { LANGUAGES } from "../../shared/languages.ts"
import { readSpoken } from "../../widget/kiosk/build/read-spoken.ts"
import { dueAt } from "../../widget/kiosk/state/schedule.ts"
import { wordingOf } from "../../widget/kiosk/state/wording.ts"
import { sayOpening } from "../../widget/kiosk/views/closed.tsx"
import { KIOSK_TEXTS } from "../../widget/kiosk/words/kiosk-texts.ts"
import { fill, ownName, type SpokenLanguages } from "../../widget/kiosk/words/spoken.ts"
import { kioskConfig } from "../support/kiosk-config.ts"

const spoken = (await readSpoken()) as SpokenLanguages

describe("a kiosk's words", () => {
  it("are whole in every language, composed, without stray signs, and not left in English", () => {
    const wrong = LANGUAGES.flatMap((language) =>
      Object.entries(spoken[language]).flatMap(([name, text]) => {
        const isKept = text.length > 0 && text === text.trim() && text === text.normalize("NFC")
        const isOwn =
          language === "en" || name === "dir" || text !== spoken.en[name as keyof typeof spoken.en]
        return isKept && isOwn ? [] : [`${language}.${name}: ${text}`]
      }),
    )
    // Danish and Norwegian say it as English does.
    expect(wrong).toEqual(["da.send: Send", "nb.send: Send"])
  })

  it("have the place for a time once, and nothing else to fill", () => {
    for (const texts of Object.values(KIOSK_TEXTS))
      expect(texts.map((text) => text.split("{}").length - 1)).toEqual([0, 0, 1, 0, 0, 0])
  })

  it("say two buttons by two names", () => {
    const same = LANGUAGES.filter((language) => spoken[language].lower === spoken[language].higher)
    expect(same).toEqual([])
  })

  it("name each language in itself", () => {
    expect([ownName("en"), ownName("de"), ownName("pt-br")]).toEqual([
      "English",
      "Deutsch",
      "Português (Brasil)",
    ])
    const names = LANGUAGES.map(ownName)
    expect(new Set(names).size).toBe(LANGUAGES.length)
  })
})

describe("a touchpoint's words", () => {
  it("are the business's where it has some, the language's where not, and no other language's", () => {
    const config = kioskConfig()
    const german = wordingOf(config, "checkout", "de", spoken)
    expect([german.question, german.faces.love.label, german.faces.hate.label]).toEqual([
      "Wie war es?",
      "Großartig",
      "Schlecht",
    ])
    expect(wordingOf(config, "checkout", "en", spoken).faces.love.reasons).toHaveLength(1)
    expect(wordingOf({ ...config, reasons: false }, "checkout", "en", spoken).faces.love.reasons).toEqual([])
  })
})

describe("what is due", () => {
  const config = kioskConfig({
    hours: [{ from: 480, to: 1080 }, null, null, null, null, { from: 1200, to: 120 }, null],
    plan: [
      { from: 480, touchpoint: "breakfast" },
      { from: 720, touchpoint: "checkout" },
    ],
  })
  const at = (iso: string) => dueAt(config, Date.parse(iso))

  it("goes by the business's clock, over midnight and over summer time", () => {
    expect(at("2026-07-06T07:00:00Z")).toEqual({ isOpen: true, opens: undefined, touchpoint: "breakfast" })
    expect(at("2026-11-23T07:59:00Z")).toEqual({
      isOpen: false,
      opens: { inDays: 0, weekday: 0, minute: 480 },
      touchpoint: "checkout",
    })
    expect(at("2026-11-29T01:30:00Z").isOpen).toBe(true)
    expect(at("2026-11-29T02:00:00Z").opens).toEqual({ inDays: 1, weekday: 0, minute: 480 })
  })

  it("is said as a time, with the day where it is another", () => {
    expect(sayOpening("en", { inDays: 0, weekday: 0, minute: 485 })).toBe("08:05")
    expect(fill(spoken.de.opens, sayOpening("de", { inDays: 2, weekday: 2, minute: 485 }))).toBe(
      "Wir öffnen: Mittwoch, 08:05",
    )
    expect(sayOpening("ar", { inDays: 1, weekday: 6, minute: 0 })).toMatch(/الأحد/)
  })
})
