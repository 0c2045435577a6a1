import { expect, test, vi } from "vitest"
import { type CrawledPage, crawl } from "../support/crawl.ts"
import { type FoundForm, formsOn } from "../support/forms-on.ts"
import { FROM_OUR_PAGE } from "../support/member.ts"
import { makePeopledBusiness, sessionOf } from "../support/peopled-business.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
/** Hundreds of requests: some seconds on a quiet machine. */
vi.setConfig({ testTimeout: 300_000 })

/** What ends the session or the business. */
const LEAVES = /^\/sign-out|\/delete|\/leave|\/sessions|\/language/

/** Longer than any field takes. */
const TOO_LONG = "9 !".repeat(2_000)

/** What somebody types into a field of this kind: something else into each. */
const typedInto = (kind: string, number: number): string => {
  switch (kind) {
    case "number":
      return `${20 + number}`
    case "date":
      return "2026-10-01"
    case "time":
      return "09:30"
    case "email":
      return `typed-${number}@people.example`
    case "url":
      return `https://typed-${number}.example/`
    case "textarea":
      return `Typed ${number}, “one” & <two>\r\nand a second line`
    default:
      return `Typed ${number}, “one” & <two>`
  }
}

const lines = (text: string) => text.replace(/\r\n/g, "\n").trim()

/** Each form with fields for texts once, wherever it stands. */
const formsIn = (pages: readonly CrawledPage[]): FoundForm[] => [
  ...new Map(
    pages.flatMap(({ forms }) =>
      forms
        .filter(({ texts, action }) => texts.length > 0 && !LEAVES.test(action))
        .map((form) => [`${form.action.split("?")[0]} ${form.texts}`, form] as const),
    ),
  ).values(),
]

/** All its text fields filled in, one of them (by its place among them) as nobody may. */
const filled = ({ fields, kinds }: FoundForm, wrongAt: number) => {
  const body = new URLSearchParams()
  const right: [string, string][] = []
  let at = 0
  for (const [name, value] of fields) {
    const kind = kinds.get(name)
    if (kind === undefined) body.append(name, value)
    else if (at++ === wrongAt) body.append(name, TOO_LONG)
    else {
      const typed = typedInto(kind, at)
      body.append(name, typed)
      right.push([name, typed])
    }
  }
  return { body, right }
}

/** What of it stands in no form of the page that goes to the same address. */
const missing = (html: string, action: string, right: readonly [string, string][]) => {
  const path = action.split("?")[0]
  const back = formsOn(html, action)
    .filter((form) => form.action.split("?")[0] === path)
    .map(({ fields }) => [...fields].map(([name, value]) => `${name}=${lines(value)}`))
  const wanted = right.map(([name, value]) => `${name}=${lines(value)}`)
  const left = back.map((has) => wanted.filter((one) => !has.includes(one)))
  return left.toSorted((one, other) => one.length - other.length)[0] ?? wanted
}

test("a refused form gives back whatever was typed into its other fields", async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  const cookie = await sessionOf(worker, business, "admin")
  const lost: string[] = []
  const refused = new Set<string>()
  const forms = formsIn(await crawl(worker, business, cookie))
  for (const form of forms) {
    // Of a row of alike fields, one hour of each day, one is enough.
    const alike = form.texts.map((name) => name.replace(/\d+/g, "#"))
    for (const wrongAt of form.texts.keys()) {
      if (alike.indexOf(alike[wrongAt] ?? "") < wrongAt) continue
      const { body, right } = filled(form, wrongAt)
      const answer = await worker.fetch(form.action, {
        method: "POST",
        headers: {
          accept: "text/html",
          cookie,
          "content-type": "application/x-www-form-urlencoded",
          ...FROM_OUR_PAGE,
        },
        body: body.toString(),
      })
      if (answer.status === 303) continue
      refused.add(`${form.action} ${form.texts}`)
      for (const one of missing(await answer.text(), form.action, right))
        lost.push(`POST ${form.action} ${answer.status}, ${form.texts[wrongAt]} wrong: ${one}`)
    }
  }
  expect(lost).toEqual([])
  expect(refused.size).toBeGreaterThan(15)
})
