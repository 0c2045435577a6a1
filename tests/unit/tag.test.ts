import { describe, expect, it } from "vitest"
import { type BuiltWidget, type Tag, writeImportMap, writeTag } from "../../shared/tag.ts"

const BUILT: BuiltWidget = {
  version: "1.0.0",
  released: true,
  script: "/w/1.0.0.js",
  integrity: Object.fromEntries(
    ["1.0.0", "f/follow-up", "f/arrange-when", "f/pt", "f/pt-br", "f/pt-br-form", "f/de-done"].map((name) => [
      `/w/${name}.js`,
      `sha384-${name}`,
    ]),
  ),
}
const TAG: Tag = { worker: "https://w.example", key: "lt_1", touchpoint: "checkout" }

const pinned = (...languages: string[]) =>
  Object.keys(JSON.parse(writeImportMap("", BUILT, languages).replaceAll(/<[^>]+>/g, "")).integrity)

describe("the tag to paste", () => {
  it("names what is asked for, and the console says the rest", () => {
    expect(writeTag("configured", { ...TAG, attributes: { place: "till-3" } }, BUILT)).toBe(
      '<script async src="https://w.example/w/lt_1/checkout.js" data-place="till-3"></script>',
    )
  })

  it("says everything itself", () => {
    expect(writeTag("plain", { ...TAG, attributes: { where: "top-end", look: "" } }, BUILT)).toBe(
      '<script async src="https://w.example/w.js" data-key="lt_1" data-touchpoint="checkout" data-where="top-end"></script>',
    )
  })

  it("stands beside an element that says where", () => {
    expect(writeTag("element", { ...TAG, attributes: { question: "Well?" } }, BUILT)).toBe(
      '<script async src="https://w.example/w.js" data-key="lt_1"></script>\n\n<love-tap touchpoint="checkout" question="Well?"></love-tap>',
    )
  })

  it("pins the script and what it loads by their hashes", () => {
    const text = writeTag("pinned", TAG, BUILT)
    expect(text).toContain('"https://w.example/w/f/follow-up.js": "sha384-f/follow-up"')
    expect(text).toContain(
      '<script async src="https://w.example/w/1.0.0.js" integrity="sha384-1.0.0" crossorigin="anonymous" data-key="lt_1" data-touchpoint="checkout"></script>',
    )
  })

  it("pins the words of the page's languages only", () => {
    expect(pinned()).toEqual(["/w/f/follow-up.js", "/w/f/arrange-when.js"])
    expect(pinned("pt-br").slice(2)).toEqual(["/w/f/pt-br.js", "/w/f/pt-br-form.js"])
    expect(pinned("pt", "de").slice(2)).toEqual(["/w/f/pt.js", "/w/f/de-done.js"])
  })

  it("pins them under the name that the page gives its language", () => {
    const { integrity } = JSON.parse(writeImportMap("", BUILT, ["pt_BR"]).replaceAll(/<[^>]+>/g, ""))
    expect(integrity).toMatchObject({
      "/w/f/pt_BR.js": "sha384-f/pt-br",
      "/w/f/pt_BR-form.js": "sha384-f/pt-br-form",
    })
  })

  it("lets no wording out of its attribute", () => {
    const text = writeTag(
      "plain",
      { ...TAG, attributes: { question: `"><script>alert('&')</script>` } },
      BUILT,
    )
    expect(text).toContain("data-question=\"&#34;&#62;&#60;script&#62;alert('&#38;')&#60;/script&#62;\"")
  })
})
