import { type Context, Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import * as v from "valibot"
import { mintVoteId, OptionalSlug, VoteId } from "../../../shared/ids.ts"
import type { Language } from "../../../shared/languages.ts"
import { BODY_MAX_BYTES } from "../../../shared/limits.ts"
import type { Env } from "../../env.ts"
import { findVote, type PresentVote } from "../../store/customer-votes.ts"
import { answerPage } from "../customer/answer-page.tsx"
import { lookUp } from "../customer/look-up.ts"
import { type Answered, sendAnswer } from "../customer/send-answer.ts"
import { readSpeech } from "../words/read-speech.ts"
import { chooseLanguage, type Speech } from "../words/speech.ts"
import { linkPath, Search, Stop, searchOf } from "./address.ts"
import { LinkForm } from "./form.ts"
import {
  closedPage,
  notTakenPage,
  questionPage,
  queuedPage,
  unknownPage,
  type Visit,
  type VoteVisit,
  votePage,
} from "./pages.tsx"

type Asked = Context<{ Bindings: Env }>

const speechOf = ({ env, req }: Asked, lang: string | undefined, own?: Language): Promise<Speech> =>
  readSpeech(env.ASSETS, chooseLanguage(lang, req.header("Accept-Language"), own))

/** Undefined: nothing can be meant by this address. */
const visitOf = async (c: Asked, search: Search): Promise<Visit | undefined> => {
  const stop = v.safeParse(Stop, c.req.param())
  return stop.success ? { ...stop.output, search, speech: await speechOf(c, search.lang) } : undefined
}

const answerUnknown = async (c: Asked) =>
  answerPage(c, unknownPage(await speechOf(c, c.req.query("lang"))), 404)

/** The question, or where the vote of this id stands. Reads only: whatever opens links may open these. */
const show = async (c: Asked, named: VoteId | undefined): Promise<Response> => {
  const search = v.parse(Search, c.req.query())
  const visit = await visitOf(c, search)
  if (!visit) return answerUnknown(c)
  const { key, slug } = visit
  const none: PresentVote | undefined = undefined
  const [stand, present] = await Promise.all([
    lookUp(c.env.DB, key, slug),
    named ? findVote(c.env.DB, key, slug, named).catch(() => none) : none,
  ])
  switch (stand.tag) {
    case "unknown":
      return answerUnknown(c)
    case "closed":
      // 410: it was here, and is gone for good.
      return answerPage(c, closedPage(visit, stand.business), 410)
    case "open": {
      const id = named ?? mintVoteId(Date.now(), crypto.randomUUID())
      const speech = await speechOf(c, search.lang, stand.found?.language)
      if (!present || present.reaction === "none")
        return answerPage(c, questionPage({ ...visit, speech, id }, stand, present))
      return answerPage(
        c,
        votePage({ ...visit, speech, id }, stand, { ...present, reaction: present.reaction }),
      )
    }
  }
}

/** Where a customer goes on after what was stored. By GET: reloading it sends nothing again. */
const goOn = (c: Asked, visit: VoteVisit, form: LinkForm, before?: PresentVote): Response => {
  const changed = before && before.reaction !== "none" && form.reaction && form.reaction !== before.reaction
  const said = form.step ?? (changed && form.reaction !== "none" ? "changed" : undefined)
  const search = searchOf({ p: form.p, lang: form.lang, said })
  return c.redirect(linkPath(visit.key, visit.slug, visit.id) + search, 303)
}

const respond = (c: Asked, visit: VoteVisit, form: LinkForm, answered: Answered) => {
  switch (answered.tag) {
    case "stored":
      return goOn(c, visit, form, answered.before)
    case "queued":
      return answerPage(c, queuedPage(visit, form.reaction === "hate" ? "hate" : "love"), 202)
    case "nothing":
      return goOn(c, visit, { p: form.p, lang: form.lang })
    case "refused": {
      const { status, retryAfter } = answered.fault
      if (status === 404) return answerUnknown(c)
      if (retryAfter !== undefined) c.header("Retry-After", String(retryAfter))
      return answerPage(c, notTakenPage(visit, form), status)
    }
  }
}

/** The page behind a QR code, a short address, a link in a message: the question, and the same conversation. */
export const linkPages = new Hono<{ Bindings: Env }>()

linkPages.get("/t/:key/:slug", (c) => show(c, undefined))

linkPages.get("/t/:key/:slug/:id", (c) => {
  const id = v.safeParse(VoteId, c.req.param("id"))
  return show(c, id.success ? id.output : undefined)
})

// To the vote's own address: a POST to the question's would make browsers forget the page that Back must show
// (https://httpwg.org/specs/rfc9111.html#invalidation).
linkPages.post(
  "/t/:key/:slug/:id",
  bodyLimit({ maxSize: BODY_MAX_BYTES, onError: (c) => c.body(null, 413) }),
  async (c) => {
    const sent = v.safeParse(LinkForm, await c.req.parseBody().catch(() => undefined))
    const visit = await visitOf(c, sent.success ? { p: sent.output.p, lang: sent.output.lang } : {})
    if (!visit) return answerUnknown(c)
    const id = v.safeParse(VoteId, c.req.param("id"))
    // Whatever this was, it was no form of ours: the question is asked again, and takes what is meant.
    if (!sent.success || !id.success) return c.redirect(linkPath(visit.key, visit.slug), 303)
    const form = sent.output
    const frame = {
      key: visit.key,
      touchpoint: visit.slug,
      id: id.output,
      channel: "link" as const,
      place: v.parse(v.fallback(OptionalSlug, undefined), form.p),
      lang: visit.speech.language,
    }
    return respond(
      c,
      { ...visit, id: id.output },
      form,
      await sendAnswer(c, frame, { ...form, stands: form.stands === "1" }),
    )
  },
)

linkPages.all("/t/*", answerUnknown)
