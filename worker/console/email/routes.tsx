import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { readSpeech } from "../../pages/words/read-speech.ts"
import { type ChangeOutcome, findChange } from "../../store/change-fields.ts"
import type { Membership } from "../../store/members.ts"
import { type AskingRead, readAsking } from "../../store/read-asking.ts"
import { listSends, type SendFigures } from "../../store/read-sends.ts"
import { undoSend } from "../../store/sends.ts"
import { mayChange, notYours } from "../asking/may-change.ts"
import { RowNumber } from "../read-address.ts"
import { malformed, unknownChange } from "../refusals.ts"
import type { FormState } from "../settings/field.tsx"
import { roleName } from "../wording.ts"
import { sendPath } from "./address.ts"
import { buildEmail, previewEmail } from "./built-email.ts"
import { type Flash, flashOf, saidIn } from "./flash.tsx"
import { ListPage } from "./list-page.tsx"
import { makeSend, saveSend } from "./save-send.ts"
import { draftOfSend, NEW_SEND } from "./send-form.ts"
import { SendPage } from "./send-page.tsx"
import { usualWords, wordsIn } from "./words-of.ts"

const LIST = "/touchpoints/:slug/email"
const SEND = `${LIST}/:send`
const UNDO = `${SEND}/undo`
const PREVIEW = `${SEND}/preview`
const DOWNLOAD = `${SEND}/letter.html`

/** A touchpoint's e-mails: their figures, and the builder. */
export const emails = new Hono<MemberEnv>()

type EmailContext = Context<MemberEnv>

const unknownHere = ({ business }: Membership): Response =>
  toPage({
    status: 404,
    code: "unknown-send",
    message: t("No such e-mail"),
    hint: t("{name} has no touchpoint or no e-mail of this name. It may have been archived.", {
      name: business.name,
    }),
  })

const whyReadOnly = (membership: Membership, read: AskingRead): string | undefined => {
  if (mayChange(membership, read)) return undefined
  const { member, business } = membership
  return member.role === "owner"
    ? t(
        "This touchpoint is not yours: you see all of it, and its owner or an admin of {business} can change it.",
        { business: business.name },
      )
    : t("You are signed in as {role}: you see all of it, and its owner or an admin can change it.", {
        role: roleName(member.role),
      })
}

/** What the address names; undefined: the business has no such touchpoint. */
const readHere = async (c: EmailContext) => {
  const slug = v.safeParse(Slug, c.req.param("slug"))
  if (!slug.success) return undefined
  const [read, sends] = await Promise.all([
    readAsking(c.env.DB, c.var.business.id, slug.output),
    listSends(c.env.DB, c.var.business.id, slug.output),
  ])
  return read && { slug: slug.output, read, sends }
}
type Here = NonNullable<Awaited<ReturnType<typeof readHere>>>

/** Likewise, with one send of it, named or not. */
const readSendHere = async (c: EmailContext) => {
  const here = await readHere(c)
  const send = here?.sends.find(({ slug }) => slug === c.req.param("send"))
  return here && send && { ...here, send }
}

interface Typed {
  draft: URLSearchParams
  errors: FormState["errors"]
}

const NOTHING_TYPED: FormState["errors"] = new Map()

const showList = (c: EmailContext, { read, sends }: Here, status: 200 | 422, typed?: Typed) => {
  const { member, business } = c.var
  const readOnly = whyReadOnly(c.var, read)
  const form = {
    draft: draftOfSend(NEW_SEND),
    errors: NOTHING_TYPED,
    ...typed,
    editable: readOnly === undefined,
  }
  return c.html(
    htmlOf(<ListPage {...{ member, business, sends, form, readOnly }} touchpoint={read.touchpoint} />),
    status,
  )
}

const linkOf = (c: EmailContext, { slug, read }: Here, send: SendFigures) => ({
  worker: new URL(c.req.url).origin,
  key: read.siteKey,
  touchpoint: slug,
  send: send.slug,
  language: send.named?.language ?? undefined,
})

const wordsOf = async (c: EmailContext, { read }: Here, send: SendFigures) => {
  const language = send.named?.language
  const speech = language ? await readSpeech(c.env.ASSETS, language) : null
  const usual = usualWords(read.touchpoint.question, speech)
  return { usual, words: wordsIn(c.req.query(), usual) }
}

interface ShownSend {
  status: 200 | 422
  typed?: Typed
  flash?: Flash | undefined
}

const showSend = async (
  c: EmailContext,
  here: Here & { send: SendFigures },
  { status, typed, flash }: ShownSend,
) => {
  const { member, business } = c.var
  const { read, send } = here
  const readOnly = whyReadOnly(c.var, read)
  const draft = draftOfSend(send.named ?? NEW_SEND)
  const props = {
    ...{ member, business, send, flash, readOnly, ...(await wordsOf(c, here, send)) },
    touchpoint: read.touchpoint,
    link: linkOf(c, here, send),
    form: { draft, errors: NOTHING_TYPED, ...typed, editable: readOnly === undefined },
    now: Date.now(),
  }
  return c.html(htmlOf(<SendPage {...props} />), status)
}

emails.get(LIST, async (c) => {
  const here = await readHere(c)
  return here ? showList(c, here, 200) : unknownHere(c.var)
})

emails.post(LIST, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownHere(c.var)
  if (!mayChange(c.var, here.read)) return notYours(c.var)
  const draft = new URLSearchParams(await c.req.text())
  const author = { memberId: c.var.member.id, at: Date.now() }
  const made = await makeSend(c.env.DB, c.var.business.id, here.slug, draft, author)
  switch (made.tag) {
    case "wrong":
      return showList(c, here, 422, { draft, errors: made.errors })
    case "no touchpoint":
      return unknownHere(c.var)
    case "created":
      return c.redirect(`${sendPath(here.slug, made.slug)}?said=created`, 303)
  }
})

const flashFor = async (c: EmailContext, send: SendFigures): Promise<Flash | undefined> => {
  const { entry, said } = saidIn(c.req.query())
  if (said) return { tag: said }
  if (entry === undefined || send.named === null) return undefined
  return flashOf(entry, await findChange(c.env.DB, c.var.business.id, "send", entry), send.slug, send.named)
}

emails.get(SEND, async (c) => {
  const here = await readSendHere(c)
  return here ? showSend(c, here, { status: 200, flash: await flashFor(c, here.send) }) : unknownHere(c.var)
})

emails.get(PREVIEW, async (c) => {
  const here = await readSendHere(c)
  if (!here) return unknownHere(c.var)
  const { words, usual } = await wordsOf(c, here, here.send)
  return c.html(previewEmail(words, usual, c.req.query("scheme") === "dark" ? "dark" : "light"))
})

emails.get(DOWNLOAD, async (c) => {
  const here = await readSendHere(c)
  if (!here) return unknownHere(c.var)
  const { words, usual } = await wordsOf(c, here, here.send)
  const system = here.send.named?.system ?? NEW_SEND.system
  const { page } = buildEmail(words, usual, linkOf(c, here, here.send), system)
  c.header("Content-Disposition", `attachment; filename="${here.send.slug}.html"`)
  return c.html(page)
})

/** Where a form was refused its address stays in the browser: opening that again shows what is saved. */
emails.get(UNDO, async (c) => {
  const here = await readSendHere(c)
  return here ? c.redirect(sendPath(here.slug, here.send.slug), 303) : unknownHere(c.var)
})

/** The page to see after a write. */
const addressAfter = (slug: Slug, send: Slug, outcome: ChangeOutcome): string =>
  `${sendPath(slug, send)}?${outcome.tag === "changed" ? `entry=${outcome.entry}` : `said=${outcome.tag}`}`

emails.post(SEND, async (c) => {
  const here = await readSendHere(c)
  if (!here) return unknownHere(c.var)
  if (!mayChange(c.var, here.read)) return notYours(c.var)
  const draft = new URLSearchParams(await c.req.text())
  const author = { memberId: c.var.member.id, at: Date.now() }
  const saved = await saveSend(c.env.DB, c.var.business.id, here.slug, here.send, draft, author)
  switch (saved.tag) {
    case "malformed":
      return malformed()
    case "unknown":
      return unknownHere(c.var)
    case "wrong":
      return showSend(c, here, { status: 422, typed: { draft, errors: saved.errors } })
    case "created":
      return c.redirect(`${sendPath(here.slug, here.send.slug)}?said=created`, 303)
    case "changed":
    case "same":
    case "overtaken":
      return c.redirect(addressAfter(here.slug, here.send.slug, saved), 303)
  }
})

emails.post(UNDO, async (c) => {
  const here = await readSendHere(c)
  if (!here) return unknownHere(c.var)
  if (!mayChange(c.var, here.read)) return notYours(c.var)
  const entry = v.safeParse(RowNumber, new URLSearchParams(await c.req.text()).get("entry"))
  if (!entry.success) return malformed()
  const author = { memberId: c.var.member.id, at: Date.now() }
  const outcome = await undoSend(c.env.DB, c.var.business.id, here.slug, entry.output, author)
  if (outcome) return c.redirect(addressAfter(here.slug, here.send.slug, outcome), 303)
  return unknownChange()
})
