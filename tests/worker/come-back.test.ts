import { expect, test } from "vitest"
import { ownPath } from "../../worker/auth/come-back.ts"
import { makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE } from "../support/member.ts"
import { openSession } from "../support/open-session.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const HTML = { accept: "text/html" }
const cookieIn = (answer: Response) => (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? ""

test("whose session is over comes back to the page they wanted, once", async () => {
  const business = await makeBusiness(worker.db)
  const turned = await worker.fetch("/touchpoints/checkout?period=7d", { headers: HTML })
  expect([turned.status, turned.headers.get("Location")]).toEqual([303, "/sign-in"])
  const session = await openSession(worker.db, business.memberId)
  const landed = await worker.fetch("/journey", {
    headers: { ...HTML, cookie: `${session}; ${cookieIn(turned)}` },
  })
  expect(landed.headers.get("Location")).toBe("/touchpoints/checkout?period=7d")
  expect(landed.headers.get("Set-Cookie")).toMatch(/^lovetap-next=; Max-Age=0/)
  expect((await worker.fetch("/journey", { headers: { ...HTML, cookie: session } })).status).toBe(200)
})

test("who signs out to show that it is still them comes back to the page that asked, and to no other's", async () => {
  const business = await makeBusiness(worker.db)
  const signOut = async (next: string) => {
    const cookie = await openSession(worker.db, business.memberId)
    const headers = { ...HTML, ...FROM_OUR_PAGE, cookie }
    return worker.fetch("/sign-out", { method: "POST", headers, body: new URLSearchParams({ next }) })
  }
  const remembered = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => decodeURIComponent(cookie.split(";")[0] ?? ""))
      .filter((cookie) => cookie.startsWith("lovetap-next="))
  const out = await signOut("/settings/delete")
  expect([out.headers.get("Location"), remembered(out)]).toEqual([
    "/sign-in",
    ["lovetap-next=/settings/delete"],
  ])
  expect(remembered(await signOut("//evil.example/settings"))).toEqual([])
})

test("nobody is sent anywhere else than to a page of ours", () => {
  const origin = "https://console.example"
  const elsewhere = [
    "https://evil.example/x",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/sign-in",
  ]
  expect(elsewhere.map((address) => ownPath(address, origin))).toEqual(elsewhere.map(() => undefined))
  expect(ownPath("/held?rule=bot", origin)).toBe("/held?rule=bot")
  expect(ownPath(`${origin}//evil.example`, origin)).toBeUndefined()
  expect(ownPath("/journey", origin)).toBeUndefined()
})

test("pages that lead nowhere say so in the reader's language, kindly, and tell members the way back", async () => {
  const business = await makeBusiness(worker.db)
  const lost = await worker.fetch("/nowhere", { headers: { ...HTML, "accept-language": "de" } })
  const page = await lost.text()
  expect([lost.status, page.includes("Hier ist nichts")]).toEqual([404, true])
  expect(page).toContain("Anmelden und zur Kundenreise")
  const cookie = await openSession(worker.db, business.memberId)
  expect(await (await worker.fetch("/nowhere", { headers: { ...HTML, cookie } })).text()).toContain(
    "To the journey<",
  )
})
