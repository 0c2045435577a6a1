import { expect, it } from "vitest"
import { fitOf } from "../../worker/console/client/fuzzy.ts"

const ranked = (typed: string, texts: readonly string[]) =>
  texts.filter((text) => fitOf(typed, text) > 0).toSorted((a, b) => fitOf(typed, b) - fitOf(typed, a))

it("finds by the start, by a word, by a part, and by letters in their order", () => {
  const texts = ["Set up", "Pay at the till", "Tilly’s café", "Top of the list"]
  expect(ranked("till", texts)).toEqual(["Tilly’s café", "Pay at the till"])
  expect(ranked("pytl", texts)).toEqual(["Pay at the till"])
  expect(ranked("cafe", texts)).toEqual(["Tilly’s café"])
})

it("wants every word, in any order, and takes everything for nothing", () => {
  expect(fitOf("till pay", "Pay at the till")).toBeGreaterThan(0)
  expect(fitOf("till shop", "Pay at the till")).toBe(0)
  expect(fitOf("  ", "Anything")).toBe(1)
})
