import { afterAll, beforeAll, expect, test } from "vitest"
import { LANGUAGE_NAMES } from "../../shared/language-names.ts"
import { LANGUAGES } from "../../shared/languages.ts"
import { crawl } from "../support/crawl.ts"
import { misfillForms } from "../support/misfilled.ts"
import { makePeopledBusiness, sessionOf } from "../support/peopled-business.ts"
import { pseudoWords } from "../support/pseudo-words.ts"
import { startSpeaking } from "../support/start-speaking.ts"
import type { TestWorker } from "../support/start-worker.ts"
import { unsaidIn } from "../support/unsaid.ts"

const names = (texts: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${texts
      .toSorted((one, other) => other.length - one.length)
      .map((text) => text.replace(/[()+.]/g, "\\$&"))
      .join("|")})(?!\\p{L})`,
    "gu",
  )
const months = (month: "short" | "long") =>
  Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat("de-DE", { month }).format(new Date(Date.UTC(2026, at, 15))),
  )
const weekdays = (weekday: "short" | "long") =>
  Array.from({ length: 7 }, (_, at) =>
    new Intl.DateTimeFormat("de-DE", { weekday }).format(new Date(Date.UTC(2026, 10, 15 + at))),
  )
const languageNames = new Intl.DisplayNames("de-DE", { type: "language" })

/** What Intl says, in the language that is registered; names; and what this business and its customers wrote. */
const DATA: readonly RegExp[] = [
  /\{\w+\}/g,
  names([
    ...months("short"),
    ...months("long"),
    ...weekdays("short"),
    ...weekdays("long"),
    "Sept",
    "und",
    "oder",
    "Uhr",
  ]),
  names(LANGUAGES.map((language) => languageNames.of(language) ?? language)),
  names([...Intl.supportedValuesOf("timeZone"), "UTC"]),
  names(Object.values(LANGUAGE_NAMES)),
  names(["Lovetap", "WordPress", "Shopify", "Webflow", "Google Tag Manager", "React", "Vue"]),
  names([
    "Mailchimp",
    "Klaviyo",
    "HubSpot",
    "SendGrid",
    "Customer.io",
    "Brevo",
    "Salesforce Marketing Cloud",
  ]),
  // Addresses, codes, and slugs.
  /\/(?:nowhere|setup)|(?:http:\/\/)?127[.\d]+:\d+\S*|\b[A-Z\d]{4}-[A-Z\d]{4}\b|^checkout$/g,
  /<\/body>|\*\|UNIQID\|\*|\S+@\S+\.example/g,
  // What Lovetap asks customers, in the touchpoint's language.
  names(["How was it?", "Loved it", "Hated it", "Scan and tap a face", "Friendly", "Slow"]),
  /Alpha (?:was \w+|at the door|[a-z-]+)|Alpha|alpha-\w+|till-3/g,
  // Initials.
  /^\p{Lu}{1,2}$/gu,
]

/** Frames and files that customers read. */
const CUSTOMERS = /\/preview|letter/

let worker: TestWorker
beforeAll(async () => {
  // Registered as German is: only the words are nobody's.
  worker = await startSpeaking("de", pseudoWords())
}, 60_000)
afterAll(() => worker.stop())

/** Pages for whoever has the address, and for addresses that lead nowhere. */
const WITHOUT_SESSION = ["/sign-in", "/nowhere"].concat(
  ["sign-in", "invitations", "set-up", "reopen", "wall"].map((room) => `/${room}/${"x".repeat(43)}`),
)

test("no page says anything in English to who reads another language", { timeout: 60_000 }, async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  await worker.db.prepare("UPDATE people SET language = 'de'").run()
  const [admin, viewer] = [
    await sessionOf(worker, business, "admin"),
    await sessionOf(worker, business, "viewer"),
  ]
  const pages = await crawl(worker, business, admin)
  const asGuest = { accept: "text/html", "Accept-Language": "de" }
  const open = await Promise.all(
    WITHOUT_SESSION.map(async (address) => ({
      address,
      html: await (await worker.fetch(address, { headers: asGuest })).text(),
    })),
  )
  const forbidden = await misfillForms(worker, pages.slice(0, 12), { cookie: viewer })
  const wrong = await misfillForms(worker, pages, { cookie: admin })
  const unsaid = new Map<string, string>()
  const all = [...pages, ...open, ...forbidden, ...wrong]
  for (const { html, address } of all)
    if (!CUSTOMERS.test(address))
      for (const text of unsaidIn(html, DATA)) unsaid.set(text, unsaid.get(text) ?? address)
  expect([...unsaid].map(([text, address]) => `${address}: ${text}`)).toEqual([])
  expect([pages.length > 90, forbidden.length > 4, wrong.length > 30]).toEqual([true, true, true])
  const marked = all.filter(({ html }) => html.includes("⟦"))
  expect(marked.length).toBeGreaterThan(150)
})
