import jsQR from "jsqr"
import { describe, expect, test } from "vitest"
import { LANGUAGES } from "../../shared/languages.ts"
import { linkAddress, readableAddress } from "../../worker/console/poster/address.ts"
import { CALLS } from "../../worker/console/poster/calls.ts"
import { choiceIn } from "../../worker/console/poster/choice.ts"
import {
  type Code,
  codeOf,
  MODULE_MIN_MM,
  pathOf,
  QUIET_ZONE_MODULES,
} from "../../worker/console/poster/code.ts"
import { SIZE_NAMES, SIZES } from "../../worker/console/poster/sizes.ts"

const ORIGIN = "https://lovetap.a-chain-of-shops.workers.dev"
const USUAL = linkAddress(ORIGIN, "lt_abcdefgh23456789", "checkout", "leeds-till-3")
/** Key, slug and place as long as they may be, at an origin as long as any. */
const LONGEST = linkAddress(ORIGIN, `lt_${"k".repeat(32)}`, "s".repeat(64), "p".repeat(64))

/** Draws the code's path, so many pixels a module, and reads it as a camera would. */
const decoded = (code: Code): string | undefined => {
  const scale = 3
  const side = code.size + 2 * QUIET_ZONE_MODULES
  const pixels = new Uint8ClampedArray(4 * (side * scale) ** 2).fill(255)
  for (const [, x, y, width] of pathOf(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = 4 * (row * side * scale + Number(x) * scale)
      for (let at = from; at < from + 4 * Number(width) * scale; at++) if (at % 4 !== 3) pixels[at] = 0
    }
  }
  return jsQR(pixels, side * scale, side * scale)?.data
}

describe("a code", () => {
  test.each(SIZE_NAMES)("of size %s leads to the address, in modules that a printer can print", (name) => {
    const { codeMm, level } = SIZES[name]
    for (const address of [USUAL, LONGEST]) {
      const code = codeOf(address, codeMm, level)
      expect(code?.moduleMm).toBeGreaterThanOrEqual(MODULE_MIN_MM)
      expect(code && decoded(code)).toBe(address)
    }
  })

  test("is as strong as its size wants for any usual address, and stronger where that is free", () => {
    for (const name of SIZE_NAMES) {
      const { codeMm, level } = SIZES[name]
      expect([name, [level, "H"].includes(codeOf(USUAL, codeMm, level)?.level ?? "")]).toEqual([name, true])
    }
    expect(codeOf("https://a.example/t/lt_a/b", 90, "L")).toMatchObject({ level: "M", size: 25 })
  })

  test("gives up strength before modules become too small, and itself before they can't be read", () => {
    expect(codeOf(USUAL, 25, "H")?.level).toBe("M")
    expect(codeOf(USUAL, 15, "H")).toBeUndefined()
  })
})

describe("an address", () => {
  test("is read without its scheme, and left out where nobody would type it or it has no room", () => {
    expect(readableAddress(USUAL, SIZES.a4.addressMaxChars)).toBe(
      "lovetap.a-chain-of-shops.workers.dev/t/lt_abcdefgh23456789/checkout?p=leeds-till-3",
    )
    expect(readableAddress(LONGEST, SIZES.a4.addressMaxChars)).toBeUndefined()
    expect(readableAddress(USUAL, SIZES.sticker.addressMaxChars)).toBeUndefined()
  })
})

describe("what was chosen", () => {
  test("is as usual where an address says nothing, or nothing that can be read", () => {
    const usual = { size: "a4", language: "en", question: "", call: "", places: [] }
    expect(choiceIn(new URLSearchParams())).toEqual(usual)
    expect(choiceIn(new URLSearchParams("size=a3&lang=tlh&p=&p=not%20a%20slug"))).toEqual(usual)
  })

  test("names each place once", () => {
    const query = "size=round&lang=de&question=%20Na%3F%20&call=Los&p=b&p=a&p=b"
    expect(choiceIn(new URLSearchParams(query))).toEqual({
      size: "round",
      language: "de",
      question: "Na?",
      call: "Los",
      places: ["b", "a"],
    })
  })
})

test("every language asks to scan, in words that fit a sticker", () => {
  for (const language of LANGUAGES) {
    expect([language, CALLS[language].length > 5 && CALLS[language].length <= 36]).toEqual([language, true])
  }
})
