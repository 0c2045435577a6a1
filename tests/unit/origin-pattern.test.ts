import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { OriginPattern } from "../../shared/policy.ts"

describe("an origin pattern", () => {
  test.each([
    ["https://shop.example", "https://shop.example"],
    ["http://shop.example", "http://shop.example"],
    [" https://Shop.Example/ ", "https://shop.example"],
    ["https://shop.example:8443", "https://shop.example:8443"],
    ["https://shop.example:443", "https://shop.example"],
    ["http://shop.example:80/", "http://shop.example"],
    ["http://shop.example:443", "http://shop.example:443"],
    ["https://*.shop.example", "https://*.shop.example"],
    ["https://*.shop.example:443", "https://*.shop.example"],
    ["https://*.shop.example:*", "https://*.shop.example:*"],
    ["http://localhost:*", "http://localhost:*"],
    ["http://localhost:5173", "http://localhost:5173"],
    ["http://127.0.0.1:8787", "http://127.0.0.1:8787"],
    ["http://[::1]:8787", "http://[::1]:8787"],
    ["https://xn--caf-dma.example", "https://xn--caf-dma.example"],
    ["null", "null"],
    ["NULL", "null"],
  ])("may be “%s”", (typed, pattern) => {
    expect(v.parse(OriginPattern, typed)).toBe(pattern)
  })

  test.each([
    [""],
    ["*"],
    ["shop.example"],
    ["*.shop.example"],
    ["https://"],
    ["https://*"],
    ["https://shop.*"],
    ["https://shop.*.example"],
    ["https://*shop.example"],
    ["https://**.shop.example"],
    ["https://shop.example/menu"],
    ["https://shop.example?x"],
    ["https://ada@shop.example"],
    ["https://shop.example:"],
    ["https://shop.example:port"],
    ["https://shop example"],
    ["https://café.example"],
    ["https://shop..example"],
    ["ftp://shop.example"],
    ["javascript:alert(1)"],
    ["file:///menu.html"],
    ["https://a.example\nhttps://b.example"],
    ["nullable"],
  ])("is never “%s”", (typed) => {
    expect(v.is(OriginPattern, typed)).toBe(false)
  })
})
