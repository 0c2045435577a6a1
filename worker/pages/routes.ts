import { Hono } from "hono"
import { cors } from "hono/cors"
import * as v from "valibot"
import { SiteKey, Slug } from "../../shared/ids.ts"
import type { AskedQuestion } from "../../shared/touchpoint.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { findQuestion } from "../store/questions.ts"

/** How long browsers and caches may show an older wording after it was changed. */
const QUESTION_FRESH_S = 60

const UNKNOWN_TOUCHPOINT: Fault = {
  status: 404,
  code: "unknown-touchpoint",
  message: "This business has no such touchpoint.",
  hint: "Compare data-key and data-touchpoint of the tag with the console. Votes sent to it are held, not lost.",
}

/** What customers' browsers ask for beside votes. All of it public, all of it readable from any page. */
export const pages = new Hono<{ Bindings: Env }>()

pages.get("/v1/questions/:key/:touchpoint", cors({ origin: "*" }), async (c) => {
  const key = v.safeParse(SiteKey, c.req.param("key"))
  const slug = v.safeParse(Slug, c.req.param("touchpoint"))
  if (!key.success || !slug.success) return toResponse(UNKNOWN_TOUCHPOINT)
  const found = await findQuestion(c.env.DB, key.output, slug.output)
  if (!found) return toResponse(UNKNOWN_TOUCHPOINT)
  const answer: AskedQuestion = { ...found.question, ...(found.masking ? { masked: true } : {}) }
  c.header("Cache-Control", `public, max-age=${QUESTION_FRESH_S}`)
  c.header("Cross-Origin-Resource-Policy", "cross-origin")
  return c.json(answer)
})
