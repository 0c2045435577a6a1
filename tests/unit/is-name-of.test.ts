import { describe, expect, test } from "vitest"
import { isNameOf } from "../../worker/console/closing/is-name-of.ts"

describe("a name that is typed by hand", () => {
  test.each([
    ["Nonna's cafe", "Nonna’s Café"],
    ["  corner shop ", "Corner Shop"],
    ["Mueller - Soehne", "Mueller – Soehne"],
    ["寿司", "寿司"],
    ["♥", "♥"],
  ])("%s means %s", (typed, name) => {
    expect(isNameOf(typed, name)).toBe(true)
  })

  test.each([
    ["", "Corner Shop"],
    ["", "♥"],
    ["☆", "♥"],
    ["寿", "寿司"],
    ["Corner", "Corner Shop"],
  ])("%s does not mean %s", (typed, name) => {
    expect(isNameOf(typed, name)).toBe(false)
  })
})
