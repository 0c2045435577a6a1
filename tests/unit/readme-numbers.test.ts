import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { ROOT, readHouse } from "../support/house-files.ts"
import { measureSizes, sayBytes } from "../support/measure-sizes.ts"

const DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]

/** Figures are marked where they stand: `<!-- size: before-tap -->2,431 B<!-- /size -->`. */
const markedSizes = (text: string) =>
  Array.from(text.matchAll(/<!-- size: ([\w-]+) -->(.*?)<!-- \/size -->/g), ([, name, figure]) => ({
    name,
    figure,
  }))

/** `npm start` and its kind need no "run". */
const commandsIn = (text: string): string[] =>
  Array.from(
    text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g),
    ([, run, short]) => run ?? short ?? "",
  )

const linksIn = (text: string) =>
  Array.from(
    text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href|srcset)="([^"]+)"/g),
    ([, link, attribute]) => link ?? attribute ?? "",
  )
    .filter((link) => !/^(?:[a-z]+:|#|\/\/)/i.test(link))
    .map((link) => link.replace(/[#?].*$/, ""))

const withoutTags = (text: string) => text.replace(/```[\s\S]*?```/g, "")

test("what a build weighs is within its budget", () => {
  for (const { what, bytes, budgetBytes } of measureSizes())
    expect(bytes, what).toBeLessThanOrEqual(budgetBytes)
})

test("the README's sizes are what the build weighs", () => {
  const sizes = new Map(measureSizes().map(({ name, bytes }) => [name, sayBytes(bytes)]))
  const marked = markedSizes(readHouse("README.md"))
  expect(marked).toEqual(marked.map(({ name }) => ({ name, figure: sizes.get(name ?? "") })))
  expect(marked.map(({ name }) => name)).toEqual(expect.arrayContaining(["before-tap", "after-tap"]))
})

describe.each(DOCUMENTS)("%s", (document) => {
  test("names only commands that exist", () => {
    const { scripts } = JSON.parse(readHouse("package.json"))
    expect(commandsIn(readHouse(document)).filter((command) => !(command in scripts))).toEqual([])
  })

  test("links only to files that exist", () => {
    const links = linksIn(withoutTags(readHouse(document)))
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([])
  })
})

describe("how documents are read", () => {
  test("marked figures, commands and links are found", () => {
    expect(markedSizes("a <!-- size: before-tap -->2,431 B<!-- /size --> b")).toEqual([
      { name: "before-tap", figure: "2,431 B" },
    ])
    expect(commandsIn("`npm ci && npm start`, npm run bench -- --quick, npm test")).toEqual([
      "start",
      "bench",
      "test",
    ])
    expect(linksIn('[a](docs/a.md#b) [c](https://c.example) <img src="d.png">')).toEqual([
      "docs/a.md",
      "d.png",
    ])
  })
})
