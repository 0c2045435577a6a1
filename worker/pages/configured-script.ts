import { Hono } from "hono"
import * as v from "valibot"
import { FoldedSlug, SiteKey } from "../../shared/ids.ts"
import { type Dataset, datasetOf } from "../../shared/tag-dataset.ts"
import type { Env } from "../env.ts"
import { findQuestion } from "../store/questions.ts"
import { configure } from "./configure.ts"
import { PUBLIC_HEADERS, publicAnswer } from "./public-answer.ts"

/**
 * What the address says, and what is decided in the console about the touchpoint that it names. Whatever is wrong with
 * that (nobody has created it, the database can't be asked), the script must ask its question.
 */
const settingsOf = async (db: Env["DB"], key: string, touchpoint: string): Promise<Dataset> => {
  const siteKey = v.safeParse(SiteKey, key)
  const slug = v.safeParse(FoldedSlug, touchpoint)
  if (!siteKey.success || !slug.success) return { key, touchpoint }
  const found = await findQuestion(db, siteKey.output, slug.output).catch(() => undefined)
  return { key, touchpoint: slug.output, ...(found ? datasetOf(found.question) : {}) }
}

/**
 * The widget with a touchpoint's settings inside: a tag needs nothing but this address. Where there is no such business
 * or touchpoint it is the plain script, and votes wait to be sorted out.
 */
export const configuredScript = new Hono<{ Bindings: Env }>()

configuredScript.get("/w/:key{lt_[a-z0-9]+}/:file{.+\\.js}", publicAnswer, async (c) => {
  const { key, file } = c.req.param()
  const [settings, script] = await Promise.all([
    settingsOf(c.env.DB, key, file.replace(/\.js$/, "")),
    c.env.ASSETS.fetch(new URL("/w.js", c.req.url).href),
  ])
  if (!script.ok) throw new Error(`dist/public has no w.js: ${script.status}`)
  return c.body(configure(settings) + (await script.text()), 200, {
    ...PUBLIC_HEADERS,
    "Content-Type": "text/javascript; charset=utf-8",
  })
})
