import { Hono } from "hono"
import * as v from "valibot"
import { FoldedSlug, SiteKey } from "../../shared/ids.ts"
import { findLanguage } from "../../shared/languages.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { findQuestion } from "../store/questions.ts"
import { askedQuestion } from "./asked-question.ts"
import { configuredScript } from "./configured-script.ts"
import { inLanguage } from "./customer/in-language.ts"
import { emailPages } from "./email/routes.tsx"
import { linkPages } from "./link/routes.tsx"
import { parts } from "./parts.ts"
import { PUBLIC_HEADERS, publicAnswer } from "./public-answer.ts"
import { readSpeech } from "./words/read-speech.ts"

const UNKNOWN_TOUCHPOINT: Fault = {
  status: 404,
  code: "unknown-touchpoint",
  message: "This business has no such touchpoint.",
  hint: "Compare data-key and data-touchpoint of the tag with the console. Votes sent to it are held, not lost.",
}

/** What customers' browsers ask for beside votes. All of it public, all of it readable from any page. */
export const pages = new Hono<{ Bindings: Env }>()

pages.get("/v1/questions/:key/:touchpoint", publicAnswer, async (c) => {
  const key = v.safeParse(SiteKey, c.req.param("key"))
  const slug = v.safeParse(FoldedSlug, c.req.param("touchpoint"))
  if (!key.success || !slug.success) return toResponse(UNKNOWN_TOUCHPOINT)
  const found = await findQuestion(c.env.DB, key.output, slug.output)
  if (!found) return toResponse(UNKNOWN_TOUCHPOINT)
  const lang = c.req.query("lang")
  // The widget asks for the words as they were written first; our own pages for those in their language.
  const asked =
    lang === undefined
      ? askedQuestion(found)
      : inLanguage(found, await readSpeech(c.env.ASSETS, findLanguage(lang)))
  return c.json(asked, 200, PUBLIC_HEADERS)
})

pages.route("/", configuredScript)
pages.route("/", parts)
pages.route("/", linkPages)
pages.route("/", emailPages)
