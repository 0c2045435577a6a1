import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { COMMENT_MAX_CHARS } from "../../shared/limits.ts"
import { maskPersonalData } from "../../worker/collect/mask.ts"

/** As `fc.assert`, with a seed that a failing run prints. */
const RUNS = { numRuns: 3000 }

describe("an e-mail address is masked", () => {
  test.each([
    ["Write to ana.duarte@lumen.example, please", "Write to [e-mail], please"],
    ["ana+cafe@mail.lumen.co.uk!", "[e-mail]!"],
    ["Mail:ANA_99@LUMEN.EXAMPLE.", "Mail:[e-mail]."],
    ["<o'neil@pub.ie>", "<[e-mail]>"],
    ["用户@例子.公司", "[e-mail]"],
    ["ana@xn--caf-dma.xn--p1ai", "[e-mail]"],
    ["a@b.example and c@d.example", "[e-mail] and [e-mail]"],
    ["(ana@lumen.example)", "([e-mail])"],
    ["@ana@social.example", "@[e-mail]"],
    ["4711@lumen.example", "[e-mail]"],
  ])("%s", (text, masked) => expect(maskPersonalData(text)).toBe(masked))
})

describe("a telephone number is masked", () => {
  test.each([
    ["Germany", "Ruf mich an: 0171 1234567", "Ruf mich an: [phone]"],
    ["Germany, slash", "030/123 45 67 ab 10 Uhr", "[phone] ab 10 Uhr"],
    ["Germany, no gap", "01711234567", "[phone]"],
    ["Germany, abroad", "+49 (0)171 / 12 34 567.", "[phone]."],
    ["Austria", "0664 123 45 67", "[phone]"],
    ["Switzerland", "079 123 45 67", "[phone]"],
    ["France", "06 12 34 56 78", "[phone]"],
    ["France, points", "06.12.34.56.78", "[phone]"],
    ["France, abroad", "+33 6 12 34 56 78", "[phone]"],
    ["Spain", "llámame al 612 345 678", "llámame al [phone]"],
    ["Spain, pairs", "612 34 56 78", "[phone]"],
    ["Italy", "333 123 4567", "[phone]"],
    ["Italy, no gap", "3331234567", "[phone]"],
    ["Portugal", "912 345 678", "[phone]"],
    ["Netherlands", "06-12345678", "[phone]"],
    ["Belgium", "0470 12 34 56", "[phone]"],
    ["United Kingdom", "07911 123456", "[phone]"],
    ["United Kingdom, London", "(020) 7946 0958", "[phone]"],
    ["United Kingdom, dialled", "0044 20 7946 0958", "[phone]"],
    ["Ireland", "087 123 4567", "[phone]"],
    ["Denmark", "20 12 34 56", "[phone]"],
    ["Norway", "412 34 567", "[phone]"],
    ["Sweden", "070-123 45 67", "[phone]"],
    ["Finland", "040 1234567", "[phone]"],
    ["Poland", "501 234 567", "[phone]"],
    ["Czechia", "+420 601 123 456", "[phone]"],
    ["Russia", "8 (916) 123-45-67", "[phone]"],
    ["Turkey", "0532 123 45 67", "[phone]"],
    ["Israel", "050-123-4567", "[phone]"],
    ["United States", "555-123-4567", "[phone]"],
    ["United States, points", "555.123.4567", "[phone]"],
    ["United States, brackets", "Call (555) 123-4567!", "Call [phone]!"],
    ["United States, toll-free", "1-800-555-0199", "[phone]"],
    ["Mexico", "55 1234 5678", "[phone]"],
    ["Brazil", "(11) 91234-5678", "[phone]"],
    ["China", "138 1234 5678", "[phone]"],
    ["Japan", "090-1234-5678", "[phone]"],
    ["Korea", "010-1234-5678", "[phone]"],
    ["India", "98765 43210", "[phone]"],
    ["Singapore", "9123 4567", "[phone]"],
    ["Australia", "0412 345 678", "[phone]"],
    ["South Africa", "082 123 4567", "[phone]"],
    ["Egypt, Arabic digits", "٠١٠٠ ١٢٣ ٤٥٦٧", "[phone]"],
    ["full-width digits", "０９０-１２３４-５６７８", "[phone]"],
    ["short, with a word before it", "Tel. 471123, Zimmer 3", "Tel. [phone], Zimmer 3"],
    ["short, in a sentence", "please call me at 555-1234 today", "please call me at [phone] today"],
    ["with a number sign", "my phone #5551234567", "my phone #[phone]"],
    ["in brackets", "(0171 1234567)", "([phone])"],
    ["two of them", "0171 1234567 or 0172 7654321", "[phone] or [phone]"],
    ["on two lines", "0171 1234567\n0172 7654321", "[phone]\n[phone]"],
    ["after a date", "22.11.2026 0171 1234567", "22.11.2026 [phone]"],
  ])("%s", (_, text, masked) => expect(maskPersonalData(text)).toBe(masked))
})

describe("a payment card's number is masked", () => {
  test.each([
    ["Visa", "4111 1111 1111 1111", "[card]"],
    ["Visa, hyphens", "my card 4111-1111-1111-1111 failed", "my card [card] failed"],
    ["Visa, no gap", "4111111111111111", "[card]"],
    ["Visa of 13 digits", "4222222222222", "[card]"],
    ["Mastercard", "5555 5555 5555 4444, 12/27", "[card], 12/27"],
    ["Mastercard, new range", "2223 0031 2200 3222", "[card]"],
    ["American Express", "3782 822463 10005", "[card]"],
    ["Discover", "6011000990139424", "[card]"],
    ["UnionPay of 19 digits", "6212345678900000003", "[card]"],
    ["after a count", "2 tries with 4111 1111 1111 1111", "2 tries with [card]"],
    ["with its expiry", "4111 1111 1111 1111 12/27", "[card] 12/27"],
  ])("%s", (_, text, masked) => expect(maskPersonalData(text)).toBe(masked))
})

describe("what is neither stays", () => {
  test.each([
    "Order 4711 never came",
    "1.204,50 €",
    "1,204.50 $",
    "12.50 13.50 14.20",
    "CHF 1'204.50",
    "Rp 150.000.000 for this?",
    "1 200 000 kr",
    "€ 1 250 000 000",
    "10:30-12:00",
    "22.11.2026 10:30-12:00",
    "2026-11-22 15:30",
    "2026-11-22T15:30:00.000Z",
    "from 22.11.2026 to 25.11.2026",
    "22.11.-25.11.2026",
    "11/22/2026",
    "22 11 2026",
    "open 0900-1700",
    "open 8-12 13-17 18-22",
    "2024-2026",
    "2024 2025 2026",
    "sizes 38 40 42 44 46",
    "we waited 45 minutes at table 12",
    "room 1204, floor 12",
    "21-19 18-21 21-17",
    "52.520008, 13.404954",
    "192.168.100.200",
    "10115 Berlin",
    "NY 10001-1234",
    "Order 100234567 is late",
    "Bestellnummer: 4711000123",
    "#1002345678",
    "invoice no. 2026001234",
    "DE89 3704 0044 0532 0130 00",
    "4111 1111 1111 1112",
    "v1.2.3.4",
    "@lumen is great",
    "2 coffees@3.50",
    "50% of 100 people, 3 out of 10, 1st!",
    "called 3 times, 112 did not answer",
    "iPhone 15 Pro",
    "1000000",
    "1/2 litre, 3/4 full",
    "the phone: 149900 kr",
  ])("%s", (text) => expect(maskPersonalData(text)).toBe(text))
})

describe("whatever is written", () => {
  const pieces = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.stringMatching(/^[0-9 ()+./-]{1,24}$/),
    fc.constantFrom("a@b.co", "@", "tel ", "0171 1234567", "4111 1111 1111 1111", "[phone]", "DE", " "),
  )
  const comment = fc
    .array(pieces, { maxLength: 40 })
    .map((parts) => parts.join("").slice(0, COMMENT_MAX_CHARS))

  test("masking twice is masking once, and the result is a comment that may be stored", () => {
    fc.assert(
      fc.property(comment, (text) => {
        const masked = maskPersonalData(text)
        expect(masked.length).toBeLessThanOrEqual(COMMENT_MAX_CHARS)
        expect(maskPersonalData(masked)).toBe(masked)
      }),
      RUNS,
    )
  })

  test("without a digit and an @ nothing changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: COMMENT_MAX_CHARS }), (text) => {
        const plain = text.replace(/[@\p{N}]/gu, "")
        expect(maskPersonalData(plain)).toBe(plain)
      }),
      RUNS,
    )
  })

  test("a comment full of short addresses still fits", () => {
    const masked = maskPersonalData("a@b.co ".repeat(200).slice(0, COMMENT_MAX_CHARS))
    expect(masked).not.toContain("@")
    expect(masked.length).toBeLessThanOrEqual(COMMENT_MAX_CHARS)
  })
})
