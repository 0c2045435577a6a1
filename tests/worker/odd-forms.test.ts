import type { D1Database } from "@cloudflare/workers-types"
import { expect, test, vi } from "vitest"
import { app } from "../../worker/app.ts"
import { mintSetUpLink } from "../../worker/auth/set-up-link.ts"
import { ROUTES } from "../../worker/route-table.ts"
import { makeBusiness } from "../support/businesses.ts"
import { cookieOf, FROM_OUR_PAGE, signInLink } from "../support/member.ts"
import { makePeopledBusiness, sessionOf } from "../support/peopled-business.ts"
import { addressOf } from "../support/route-addresses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
/** Every route that takes a form, some times. */
vi.setConfig({ testTimeout: 60_000 })

/** What no form of ours is. */
const BODIES: readonly (readonly [type: string, body: string])[] = [
  ["multipart/form-data", "x"],
  ["multipart/form-data; boundary=x", '{"a":'],
  ["application/json", '{"a":'],
  ["application/json", "[]"],
  ["application/x-www-form-urlencoded", "%zz&=&&__proto__=1&entry=1e999&name=%00"],
]
/** Customers and programs send theirs elsewhere. */
const ELSEWHERE = /^\/(?:v1|t|e)\//

test("no form that can't be read ends in an error of ours", async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  const admin = await sessionOf(worker, business, "admin")
  const rules = ROUTES.filter(({ method, path }) => method === "POST" && !ELSEWHERE.test(path))
  const addresses = rules.map(
    (rule) => [addressOf(rule, business), rule.who === "anyone" ? "" : admin] as const,
  )
  const setUp = [await mintSetUpLink(worker.db, Date.now()), ""] as const
  const failed: string[] = []
  for (const [address, cookie] of [...addresses, setUp]) {
    for (const [type, body] of BODIES) {
      const headers = { accept: "text/html", "content-type": type, cookie, ...FROM_OUR_PAGE }
      const { status } = await worker.fetch(address, { method: "POST", redirect: "manual", headers, body })
      if (status >= 500) failed.push(`${status} ${address} ${type}`)
    }
  }
  expect([addresses.length > 80, failed]).toEqual([true, []])
})

test("a link that was used lets its person in, though the former session can't be ended", async () => {
  const business = await makeBusiness(worker.db)
  const failing = (db: D1Database): D1Database =>
    new Proxy(db, {
      get(target, name) {
        if (name !== "prepare") return Reflect.get(target, name).bind(target)
        return (sql: string) => {
          if (sql.startsWith("DELETE FROM sessions WHERE token_hash")) throw new Error("D1_ERROR: away")
          return target.prepare(sql)
        }
      },
    })
  const headers = { ...FROM_OUR_PAGE, cookie: "lovetap=former" }
  const link = await signInLink(worker, business)
  const answer = await app.request(link, { method: "POST", headers }, { DB: failing(worker.db) })
  const cookie = cookieOf(answer)
  expect([answer.status, cookie]).toEqual([303, expect.stringMatching(/^lovetap=[\w-]{43}$/)])
  expect((await worker.fetch("/journey", { headers: { cookie } })).status).toBe(200)
})
