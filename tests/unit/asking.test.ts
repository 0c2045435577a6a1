import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { Asking } from "../../shared/asking.ts"
import { Offers } from "../../shared/touchpoint.ts"

const takes = (asking: v.InferInput<typeof Asking>) => v.is(Asking, asking)

describe("how a touchpoint asks", () => {
  it("has a default for everything", () => {
    expect(v.parse(Asking, {})).toEqual({
      where: "bottom-end",
      when: "",
      whenAgain: 30,
      whenShare: 100,
      for: "",
      look: "faces",
    })
  })

  it.each(["", "now", "leave", "1s", "3600s", "scroll 1%", "scroll 100%", "event order-done", "event a:b"])(
    "may show itself at “%s”",
    (when) => expect(takes({ when })).toBe(true),
  )

  it.each([
    ...["later", "0s", "3601s", "1.5s", "-1s", "s", "5", "scroll 0%", "scroll 101%", "scroll%", "scroll 50"],
    ...["event", "event ", "event two words", `event ${"e".repeat(65)}`, "now leave", "NOW"],
  ])("never at “%s”", (when) => expect(takes({ when })).toBe(false))

  it.each([
    [{ whenAgain: 0 }, true],
    [{ whenAgain: 365 }, true],
    [{ whenAgain: 366 }, false],
    [{ whenAgain: 1.5 }, false],
    [{ whenAgain: -1 }, false],
    [{ whenShare: 1 }, true],
    [{ whenShare: 100 }, true],
    [{ whenShare: 0 }, false],
    [{ whenShare: 101 }, false],
    [{ for: "#order-done > p:nth-child(2)" }, true],
    [{ for: "x".repeat(201) }, false],
    [{ for: "#a\n#b" }, false],
    [{ look: "words dark" }, true],
  ] as const)("%j: %s", (asking, valid) => expect(takes(asking)).toBe(valid))
})

describe("what customers are offered", () => {
  it.each(["", "https://shop.example/review?a=1", "http://localhost:8788/", "mailto:?subject=Caf%C3%A9"])(
    "may lead to “%s”",
    (friend) => expect(v.is(Offers, { friend })).toBe(true),
  )

  it.each([
    "shop.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "//shop.example",
    `https://shop.example/${"x".repeat(500)}`,
  ])("never to “%s”", (friend) => expect(v.is(Offers, { friend })).toBe(false))
})
