import fc from "fast-check"

/** Any byte that a header may have: HTTP itself refuses the others. */
const headerText = fc
  .array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff })), {
    maxLength: 30,
  })
  .map((codes) => String.fromCharCode(...codes).trim())

const contentType = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("text/plain;charset=UTF-8", "application/json", "Text/Plain") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "text/html",
      "multipart/form-data; boundary=x",
      "text/plain, text/html",
      ";",
      undefined,
    ),
  },
  { weight: 1, arbitrary: headerText },
)

const origin = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("https://shop.example", "https://a.b.shop.example", "null", undefined),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      "*",
      "https://",
      "https://shop.example/",
      "HTTPS://SHOP.EXAMPLE",
      "https://shop.example:99999",
      "file://",
      "https://[::1]:8787",
      "x".repeat(3000),
    ),
  },
  { weight: 1, arbitrary: headerText },
)

/** So many that few visitors are refused by the limit on requests, and so few that each comes again. */
const browser = fc
  .nat(300)
  .map((number) => `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${number}.0.0.0 Safari/537.36`)
const userAgent = fc.oneof(
  { weight: 12, arbitrary: browser },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "curl/8.5.0",
      "Googlebot/2.1 (+http://www.google.com/bot.html)",
      "HeadlessChrome/156",
      "",
      undefined,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("(".repeat(3000), "Mozilla/5.0 ".repeat(300), "\\", "[a-z]+") },
  { weight: 2, arbitrary: headerText },
)

const address = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("192.0.2.1", "2001:db8::1") },
  { weight: 3, arbitrary: fc.ipV4() },
  { weight: 3, arbitrary: fc.ipV6() },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      "::",
      ":::::::::",
      "::ffff:192.0.2.1",
      "1.2.3",
      "fe80::1%eth0",
      "unknown",
      "1.2.3.4, 5.6.7.8",
      "x".repeat(2000),
      undefined,
    ),
  },
  { weight: 1, arbitrary: headerText },
)

/** Where a sender may set a header of its own to anything. */
const others = fc.constantFrom<Record<string, string>>(
  {},
  {},
  {},
  { accept: "text/html" },
  { "x-forwarded-for": "1.2.3.4" },
  { "content-encoding": "gzip" },
  { cookie: "__Host-session=x; a=b" },
  { authorization: "Bearer lts_x" },
  { range: "bytes=0-1" },
  { "if-none-match": "*" },
)

/** Headers of a request as no browser would ever send them, and as most do. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc
  .tuple(contentType, origin, userAgent, address, others)
  .map(([type, from, agent, ip, rest]) => {
    const headers = {
      "content-type": type,
      origin: from,
      "user-agent": agent,
      "cf-connecting-ip": ip,
      ...rest,
    }
    return Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
  })
