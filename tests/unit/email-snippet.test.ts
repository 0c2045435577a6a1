import { describe, expect, test } from "vitest"
import type { Letter } from "../../shared/email/letter.ts"
import { API_PLACES, linksOf } from "../../shared/email/links-of.ts"
import { SENDERS } from "../../shared/email/senders.ts"
import { writeDocument } from "../../shared/email/write-document.ts"
import { writeSnippet } from "../../shared/email/write-snippet.ts"
import { writeText } from "../../shared/email/write-text.ts"
import { EMAIL_GOALS, readEmailLink } from "../../shared/email-link.ts"
import { SENDER_SYSTEMS } from "../../shared/email-send.ts"
import type { SiteKey, Slug } from "../../shared/ids.ts"
import { plain } from "../support/asking-form.ts"

/** Gmail cuts an e-mail off at 102 KB; the question takes a small part of that. */
const SNIPPET_MAX_BYTES = 8 * 1024
/** WCAG 2.2, 1.4.3 */
const CONTRAST_MIN = 4.5

const LINK = {
  worker: "https://taps.example",
  key: "lt_demo" as SiteKey,
  touchpoint: "newsletter" as Slug,
  send: "november-letter" as Slug,
  language: "pt-br",
}
const letter = (said: Partial<Letter> = {}): Letter => ({
  question: "Was it worth your time?",
  labels: { love: "Worth it", hate: "Not worth it" },
  lang: "en",
  dir: "ltr",
  linkTo: linksOf(LINK, "mailchimp"),
  ...said,
})
const hrefsOf = (html: string) => [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => plain(href ?? ""))

const opened = (address: string) => {
  const { origin, pathname, searchParams } = new URL(address)
  const [, page, key = "", touchpoint = "", send = "", goal = ""] = pathname.split("/")
  expect([origin, page]).toEqual([LINK.worker, "e"])
  return readEmailLink({ key, touchpoint, send, goal }, searchParams)
}

const systems = SENDER_SYSTEMS.filter((system) => system !== "api")

describe.each(systems)("for %s", (system) => {
  const { tag } = SENDERS[system]
  const html = writeSnippet(letter({ linkTo: linksOf(LINK, system) }))

  test("links hold its merge tag as it is, and lead to the send with whoever is put there", () => {
    expect(html.split(tag)).toHaveLength(6)
    const recipient = "Zoë & Bob+7/é=?#%"
    const merged = html.replaceAll(tag, () => encodeURIComponent(recipient))
    const links = hrefsOf(merged).map(opened)
    expect(links.map((link) => link?.goal)).toEqual(["love", "love", "hate", "hate", "other"])
    for (const link of links)
      expect(link).toMatchObject({
        ...{ key: LINK.key, touchpoint: LINK.touchpoint, send: LINK.send },
        recipient,
        language: "pt-br",
      })
  })

  test("a tag that nobody filled in is no recipient", () => {
    for (const href of hrefsOf(html)) expect(opened(href)?.recipient).toBeUndefined()
  })

  test("plain text has both links on lines of their own, and nothing that only machines should see", () => {
    const lines = writeText(letter({ linkTo: linksOf(LINK, system) })).split("\n")
    const links = lines.filter((line) => line.startsWith("https://"))
    expect(links.map((line) => line.split("/").at(-1)?.split("?")[0])).toEqual(["love", "hate"])
    for (const line of links) expect(line).toContain(tag)
  })
})

test("for the API, links are words that a program replaces", () => {
  const html = writeSnippet(letter({ linkTo: linksOf(LINK, "api") }))
  expect(new Set(hrefsOf(html))).toEqual(new Set(EMAIL_GOALS.map((goal) => API_PLACES[goal])))
})

test("what is typed stays text, in HTML, in attributes and in Outlook’s own markup", () => {
  const evil = `"><img src=x onerror=alert(1)> & 'a' <!--[if mso]>--><style>`
  const html = writeDocument(letter({ question: evil, labels: { love: evil, hate: evil } }))
  expect(html).not.toContain("<img")
  expect(html.match(/<style/g)).toHaveLength(1)
  expect(html.split("&lt;img src=x onerror=alert(1)&gt; &amp; &#39;a&#39;")).toHaveLength(1 + 7)
})

test("merge tags of one’s own in the words are left to the sender’s system", () => {
  const html = writeSnippet(letter({ question: "How was it, *|FNAME|*? {{ first_name|default:'you' }}" }))
  expect(html).toContain("*|FNAME|*? {{ first_name|default:&#39;you&#39; }}")
})

test("nothing of ours looks like a merge tag, to any system", () => {
  const html = writeDocument(letter({ linkTo: (goal) => `#${goal}` }))
  expect(html).not.toMatch(/\{\{|\}\}|\{%|%\}|%%|\*\||\|\*|\$\{/)
})

test("loads nothing, runs nothing, and needs no style sheet", () => {
  const html = writeSnippet(letter())
  expect(html).not.toMatch(/<img|<script|<link|url\(|@import|<iframe|<form/i)
  const [style = "", ...rest] = html.split("</style>")
  expect(style.replace(/^<style>:root\{[^}]*\}/, "")).toMatch(/^@media \(prefers-color-scheme:dark\)/)
  expect(rest.join("")).not.toContain("<style")
})

/** Elements as they open and close, those that Outlook alone reads, or that all others read. */
const unbalanced = (html: string): string[] => {
  const open: string[] = []
  for (const [, closes, name = ""] of html.matchAll(/<(\/?)([a-z:]+)\b[^>]*?>/g)) {
    if (["br", "meta"].includes(name) || html.includes(`<${name}/>`)) continue
    if (!closes) open.push(name)
    else if (open.pop() !== name) return [`</${name}> closes another`]
  }
  return open
}

test("every element is closed where it should, for Outlook and for all others", () => {
  const html = writeDocument(letter())
  const others = html.replace(/<!--\[if mso\]>.*?<!\[endif\]-->/gs, "").replaceAll(/<!--.*?-->/gs, "")
  const outlook = html
    .replace(/<!--\[if !mso\]><!-->.*?<!--<!\[endif\]-->/gs, "")
    .replaceAll(/<!--\[if mso\]>|<!\[endif\]-->/g, "")
  expect(others).not.toContain("v:roundrect")
  expect(outlook).not.toContain("padding:18px 10px 16px")
  expect(unbalanced(others)).toEqual([])
  expect(unbalanced(outlook)).toEqual([])
})

test("stays small, with the longest words too", () => {
  const longest = letter({
    question: "é".repeat(200),
    labels: { love: "ß".repeat(80), hate: "ü".repeat(80) },
  })
  expect(Buffer.byteLength(writeSnippet(longest))).toBeLessThan(SNIPPET_MAX_BYTES)
})

test("says its language and direction; the decoy stands last, away from eyes, keys and screen readers", () => {
  const html = writeSnippet(letter({ lang: "ar", dir: "rtl" }))
  expect(html).toMatch(/<table role="presentation" lang="ar" dir="rtl"/)
  const [decoy = ""] = html.match(/<a href="[^"]*\/other\?[^>]*>.*?<\/a>/) ?? []
  expect(decoy).toContain('aria-hidden="true" tabindex="-1"')
  expect(decoy).toContain("display:none")
  expect(decoy).toContain("mso-hide:all")
  expect(decoy).toMatch(/><\/a>$/)
  expect(html.indexOf(decoy)).toBeGreaterThan(html.lastIndexOf("/hate?"))
})

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test("words stand out from what is behind them, in the light, in the dark and in Outlook", () => {
  const html = writeSnippet(letter())
  const [style = "", body = ""] = html.split("</style>")
  const ground = (of: string, text: string, pattern: (of: string) => RegExp) =>
    pattern(of).exec(text)?.[1] ?? ""
  const lightInk = ground("ink", body, () => /padding:18px 10px 16px;[^"]*;color:(#[0-9a-f]{6})/)
  const darkInk = ground("ink", style, () => /\.lt-ink\{color:(#[0-9a-f]{6})/)
  for (const face of ["love", "hate"]) {
    const light = ground(face, body, (of) => new RegExp(`lt-${of} lt-ink"[^>]*background:(#[0-9a-f]{6})`))
    const dark = ground(face, style, (of) => new RegExp(`\\.lt-${of}\\{background:(#[0-9a-f]{6})`))
    expect(contrast(lightInk, light)).toBeGreaterThan(CONTRAST_MIN)
    expect(contrast(darkInk, dark)).toBeGreaterThan(CONTRAST_MIN)
  }
  const outlook = [...body.matchAll(/fillcolor="(#[0-9a-f]{6})".*?color:(#[0-9a-f]{6})/g)]
  expect(outlook).toHaveLength(2)
  for (const [, fill = "", ink = ""] of outlook) expect(contrast(fill, ink)).toBeGreaterThan(CONTRAST_MIN)
})
