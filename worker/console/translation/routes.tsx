import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { LANGUAGES, type Language } from "../../../shared/languages.ts"
import { TRANSLATIONS_MAX } from "../../../shared/limits.ts"
import { Translation } from "../../../shared/touchpoint.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { m, t } from "../../frame/speech.tsx"
import { changeQuestion } from "../../store/change-question.ts"
import { type AskingRead, readAsking } from "../../store/read-asking.ts"
import { askingPath } from "../asking/address.ts"
import { mayChange, notYours } from "../asking/may-change.ts"
import type { Draft } from "../settings/draft.ts"
import type { Errors } from "../settings/read-form.ts"
import { translationPath } from "./address.ts"
import { draftOf, readTranslation } from "./read-translation.ts"
import { TranslationPage } from "./translation-page.tsx"

const NEW = "/touchpoints/:slug/asking/in"
const PAGE = `${NEW}/:language`

/** A touchpoint's words in other languages. */
export const translation = new Hono<MemberEnv>()

const Here = v.object({ slug: Slug, language: v.picklist(LANGUAGES) })

const notHere = (): Response =>
  toPage({
    status: 404,
    code: "not-found",
    message: t("No such page"),
    hint: t("There is no such touchpoint, or nobody here speaks that language yet."),
  })

type Asked = Context<MemberEnv>

/** The touchpoint and the language that the address names. */
const readHere = async (c: Asked) => {
  const here = v.safeParse(Here, c.req.param())
  if (!here.success) return undefined
  const read = await readAsking(c.env.DB, c.var.business.id, here.output.slug)
  return read && { read, language: here.output.language }
}

interface Shown {
  draft: Draft
  errors: Errors
  /** As the form sends it back. */
  base: string
  overtaken?: boolean
}

const NO_ERRORS: Errors = new Map()
/** Somebody else has added the last one meanwhile. */
const TOO_MANY = m("{max} languages are as many as a touchpoint takes. Remove one first.")

const baseOf = ({ touchpoint }: AskingRead, language: Language): string =>
  JSON.stringify(touchpoint.question.translations[language] ?? null)

const show = (
  c: Asked,
  read: AskingRead,
  language: Language,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
) => {
  const { member, business } = c.var
  const form = { draft: shown.draft, errors: shown.errors, editable: mayChange(c.var, read) }
  const props = { member, business, read, language, form, base: shown.base }
  return c.html(htmlOf(<TranslationPage {...props} overtaken={shown.overtaken ?? false} />), status)
}

translation.get(NEW, (c) => {
  const here = v.safeParse(Here, { ...c.req.param(), ...c.req.query() })
  return here.success ? c.redirect(translationPath(here.output.slug, here.output.language), 303) : notHere()
})

translation.get(PAGE, async (c) => {
  const here = await readHere(c)
  if (!here) return notHere()
  const { read, language } = here
  const draft = draftOf(read.touchpoint.question.translations[language])
  return show(c, read, language, { draft, errors: NO_ERRORS, base: baseOf(read, language) })
})

const Base = v.pipe(v.string(), v.parseJson(), v.nullable(Translation))

translation.post(PAGE, async (c) => {
  const here = await readHere(c)
  if (!here) return notHere()
  const { read, language } = here
  if (!mayChange(c.var, read)) return notYours(c.var)
  const { slug, question } = read.touchpoint
  const draft = new URLSearchParams(await c.req.text())
  const base = draft.get("base") ?? ""
  const known = v.safeParse(Base, base)
  if (!known.success) return c.redirect(translationPath(slug, language), 303)
  if (JSON.stringify(known.output) !== baseOf(read, language)) {
    const now = { draft, errors: NO_ERRORS, base: baseOf(read, language), overtaken: true }
    return show(c, read, language, now, 409)
  }
  const reading = readTranslation(draft, question)
  if (reading.tag === "wrong" && draft.get("do") !== "remove")
    return show(c, read, language, { draft, errors: reading.errors, base }, 422)
  const { [language]: _, ...others } = question.translations
  const translations =
    draft.get("do") === "remove" || reading.tag !== "read"
      ? others
      : { ...question.translations, [language]: reading.translation }
  if (Object.keys(translations).length > TRANSLATIONS_MAX) {
    const errors: Errors = new Map([["question", [t(TOO_MANY, { max: TRANSLATIONS_MAX })]]])
    return show(c, read, language, { draft, errors, base }, 422)
  }
  const author = { memberId: c.var.member.id, at: Date.now() }
  const { translations: expected } = question
  const outcome = await changeQuestion(c.env.DB, c.var.business.id, slug, { translations }, author, {
    translations: expected,
  })
  if (!outcome) return notHere()
  const query = outcome.tag === "changed" ? `?entry=${outcome.entry}` : `?said=${outcome.tag}`
  return c.redirect(`${askingPath(slug)}${query}`, 303)
})
