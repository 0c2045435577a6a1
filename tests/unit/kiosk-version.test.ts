import { expect, test } from "vitest"
import { isOlder, readAppBuild } from "../../worker/console/kiosks/app-build.ts"

test("a kiosk's app is older when its version does not end in the hash of today's build", () => {
  expect(isOlder("0.1.0+b5f71377", "b5f71377")).toBe(false)
  expect(isOlder("0.1.0+aaaa0000", "b5f71377")).toBe(true)
  expect(isOlder("0.1.0", "b5f71377")).toBe(false)
  expect(isOlder("0.1.0+aaaa0000", null)).toBe(false)
})

test("today's build is read from the kiosk's page, once", async () => {
  let asked = 0
  const page = '<script type="module" src="/kiosk/app-b5f71377.js"></script>'
  const fetch = async () => {
    asked++
    return new Response(page)
  }
  const ASSETS = { fetch } as never
  expect(await readAppBuild({ ASSETS }, "https://lovetap.example")).toBe("b5f71377")
  expect(await readAppBuild({ ASSETS }, "https://lovetap.example")).toBe("b5f71377")
  expect(asked).toBe(1)
})
