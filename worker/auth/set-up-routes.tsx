import { type Context, Hono } from "hono"
import * as v from "valibot"
import { DEFAULT_CONSOLE_LANGUAGE } from "../../shared/console-language.ts"
import { mintSiteKey } from "../../shared/ids.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { PlainName } from "../../shared/plain-name.ts"
import type { PolicyInput } from "../../shared/policy.ts"
import type { Env } from "../env.ts"
import { htmlOf } from "../frame/html.ts"
import { settingNow } from "../frame/setting.ts"
import { EmailAddress } from "../store/people.ts"
import { isSetUpLink, openFirstBusiness } from "../store/set-up-links.ts"
import { fieldsOf } from "./fields-of.ts"
import { enterBy } from "./session.ts"
import { DeadSetUpPage, SetUpPage, type Typed } from "./set-up-pages.tsx"
import { hashToken } from "./token.ts"

/** The first run: a link opens a business, its first admin and their session. */
export const setUp = new Hono<{ Bindings: Env }>()

/** Random characters of a site key. */
const SITE_KEY_CHARS = 16

const Order = v.object({ business: PlainName, timeZone: TimeZone, name: PlainName, email: EmailAddress })

/** Where the network thinks that whoever asks is: a first guess, which the page's script knows better. Not kept. */
const zoneGuess = (c: Context): string => {
  const cf: unknown = "cf" in c.req.raw ? c.req.raw.cf : undefined
  const guess = v.safeParse(v.object({ timezone: TimeZone }), cf)
  return guess.success ? guess.output.timezone : "UTC"
}

setUp.get("/set-up/:token", async (c) => {
  const good = await isSetUpLink(c.env.DB, await hashToken(c.req.param("token")), Date.now())
  if (!good) return c.html(htmlOf(<DeadSetUpPage />), 410)
  const typed: Typed = { business: "", timeZone: zoneGuess(c), name: "", email: "" }
  return c.html(htmlOf(<SetUpPage typed={typed} wrong={[]} />))
})

setUp.post("/set-up/:token", async (c) => {
  const now = Date.now()
  const tokenHash = await hashToken(c.req.param("token"))
  if (!(await isSetUpLink(c.env.DB, tokenHash, now))) return c.html(htmlOf(<DeadSetUpPage />), 410)
  const body = await fieldsOf(c)
  const order = v.safeParse(Order, body)
  if (!order.success) {
    const { business = "", timeZone = "", name = "", email = "" } = body
    const typed: Typed = { business, timeZone, name, email }
    const wrong = order.issues.map((issue) => v.getDotPath(issue) ?? "")
    return c.html(htmlOf(<SetUpPage typed={typed} wrong={wrong} />), 422)
  }
  const { business, timeZone, name: adminName, email } = order.output
  const { language } = settingNow()
  // Templates are worded in the reader's language: posters, pages and kiosks speak it from the start.
  const policy: PolicyInput = language === DEFAULT_CONSOLE_LANGUAGE ? {} : { languages: [language] }
  const first = {
    name: business,
    policy,
    timeZone,
    siteKey: mintSiteKey(crypto.getRandomValues(new Uint8Array(SITE_KEY_CHARS))),
    admin: { name: adminName, email },
  }
  const opened = await enterBy(
    c,
    (session) => openFirstBusiness(c.env.DB, tokenHash, first, session, now),
    now,
  )
  return opened ? c.redirect("/you/welcome?to=setup", 303) : c.html(htmlOf(<DeadSetUpPage />), 410)
})
