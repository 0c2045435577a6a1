import { basename } from "node:path"
import { expect, test } from "vitest"
import { filesOf, readHouse } from "../support/house-files.ts"

/** These say of everything how it looks on paper, to touch, in forced colours. */
const ABOUT_ALL = ["media.css", "poster-print.css", "report.css"]

/** Classes that a sheet styles wherever they stand, by a rule for the class alone. */
const classesIn = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gs, "").matchAll(/(?<=^|[{};,])\s*\.([\w-]+)\s*(?=[,{])/g)].map(
    ([, name]) => name ?? "",
  )

const shared = (sheets: readonly { path: string; css: string }[]): string[] => {
  const homes = new Map<string, Set<string>>()
  for (const { path, css } of sheets)
    for (const name of classesIn(css)) homes.set(name, (homes.get(name) ?? new Set()).add(basename(path)))
  return [...homes].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files]}`)
}

test("a class of the console has its style in one sheet: two lists of one name would dress each other", () => {
  const sheets = filesOf(["worker/console/styles"])
    .filter((path) => path.endsWith(".css") && !ABOUT_ALL.includes(basename(path)))
    .map((path) => ({ path, css: readHouse(path) }))
  expect(sheets.length).toBeGreaterThan(10)
  expect(shared(sheets)).toEqual([])
})

test("and two that share one are seen", () => {
  const one = { path: "a.css", css: ".row { top: 0 } /* .lone {} */ .row dl {}" }
  expect(shared([one, { path: "b.css", css: "p, .row { top: 1px }" }])).toEqual(["row: a.css,b.css"])
  expect(shared([one, { path: "b.css", css: ".card .row { top: 1px } .lone {}" }])).toEqual([])
})
