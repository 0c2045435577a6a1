import { Hono } from "hono"
import * as v from "valibot"
import { findWords } from "../../shared/languages.ts"
import { LANG_MAX_CHARS, PARTS_HASH_MAX_CHARS } from "../../shared/limits.ts"
import type { BuiltWidget } from "../../shared/tag.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { PUBLIC_HEADERS, publicAnswer } from "./public-answer.ts"

/** `-form` or `-done`, behind a language. */
const SUFFIX_CHARS = 5

/** Words of the very build that was asked for: only a new way of choosing languages would answer otherwise. */
const SAME_BUILD_CACHED = "public, max-age=86400"

const UNKNOWN_PART: Fault = {
  status: 404,
  code: "unknown-part",
  message: "The widget has no such part.",
  hint: "Its script asks for its parts by itself; a page names the script only: /w.js",
}

const AskedPart = v.object({
  hash: v.pipe(v.string(), v.hexadecimal(), v.maxLength(PARTS_HASH_MAX_CHARS)),
  file: v.pipe(
    v.string(),
    v.endsWith(".js"),
    v.transform((file) => file.slice(0, -".js".length)),
    v.minLength(1),
    v.maxLength(LANG_MAX_CHARS + SUFFIX_CHARS),
  ),
})

/**
 * Parts of the widget under names that are no file. Pages say their language in every spelling, and of many countries;
 * and a page that was opened before a deploy asks for parts of a build that is gone. Neither may find nothing: that
 * would be an error in the page's console, and no follow-up.
 */
export const parts = new Hono<{ Bindings: Env }>()

parts.get("/w/:hash/:file", publicAnswer, async (c) => {
  const asked = v.safeParse(AskedPart, c.req.param())
  if (!asked.success) return toResponse(UNKNOWN_PART)
  const { hash, file: name } = asked.output
  const read = async (path?: string) => {
    if (!path) return
    const file = await c.env.ASSETS.fetch(new URL(path, c.req.url).href)
    return file.ok ? file : undefined
  }
  const answerWith = async (path: string | undefined, cached = PUBLIC_HEADERS["Cache-Control"]) => {
    const code = await (await read(path))?.text()
    if (code === undefined) return
    const type = "text/javascript; charset=utf-8"
    return c.body(code, 200, { ...PUBLIC_HEADERS, "Cache-Control": cached, "Content-Type": type })
  }

  const built = await (await read("/w.json"))?.json<BuiltWidget>()
  const inPresentBuild = (part: string | undefined) =>
    Object.keys(built?.integrity ?? {}).find((path) => path.endsWith(`/${part}.js`))
  const words = findWords(name)
  return (
    (await answerWith(inPresentBuild(name))) ??
    (await answerWith(words && `/w/${hash}/${words}.js`, SAME_BUILD_CACHED)) ??
    (await answerWith(inPresentBuild(words))) ??
    toResponse(UNKNOWN_PART)
  )
})
