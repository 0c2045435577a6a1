import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import * as v from "valibot"
import { mintVoteId, type VoteId } from "../../../shared/ids.ts"
import { BODY_MAX_BYTES } from "../../../shared/limits.ts"
import type { Env } from "../../env.ts"
import { findVote, type PresentVote } from "../../store/customer-votes.ts"
import { findQuestion } from "../../store/questions.ts"
import { answerPage } from "../customer/answer-page.tsx"
import type { Answered } from "../customer/send-answer.ts"
import { readSpeech } from "../words/read-speech.ts"
import { chooseLanguage } from "../words/speech.ts"
import { EmailForm } from "./form.ts"
import { makePageToken } from "./page-token.ts"
import { closedPage, notTakenPage, queuedPage, unknownPage, visitPage } from "./pages.tsx"
import { madeAtOf, takeOpening, takePress, votesOf } from "./press.ts"
import { createSightings } from "./sightings.ts"
import {
  type Asked,
  firstPagesSecret,
  isOpening,
  mintSecret,
  type Opened,
  openVisit,
  pageOf,
  searchOf,
  type Visit,
  voteIdOf,
  withSecret,
} from "./visit.ts"
import { scannerVoteId } from "./vote-ids.ts"

/** Text of a token, and some room. */
const TOKEN_BODY_MAX_BYTES = 200
/** D1 is mostly back within seconds. */
const UNREAD_RETRY_AFTER_S = 5
/** The limiters' period: see wrangler.toml. */
const TOO_MUCH_RETRY_AFTER_S = 10

const sightings = createSightings(mintSecret)

/** Where nobody is named, what asks is told from others by its address and its user agent, hashed at once. */
const sightingOf = ({ req }: Asked, { link: { key, touchpoint, send, recipient } }: Visit): Promise<string> =>
  sightings.nameOf([
    key,
    touchpoint,
    send,
    ...(recipient === undefined
      ? ["", req.header("CF-Connecting-IP") ?? "", req.header("User-Agent") ?? ""]
      : [recipient]),
  ])

/** Whatever is posted here writes a row of its own, whoever it names: more than all its recipients could is too much. */
const isTooMuch = async ({ env }: Asked, { link: { key, touchpoint } }: Visit): Promise<boolean> => {
  const limit = env.TOUCHPOINT_LIMIT?.limit({ key: `email/${key}/${touchpoint}` })
  // One that fails lets pass.
  return (await limit?.catch(() => undefined))?.success === false
}

/** A link that takes no taps. */
const refuse = (c: Asked, opened: Exclude<Opened, { tag: "open" }>, form: EmailForm | undefined) => {
  switch (opened.tag) {
    case "unknown":
      return answerPage(c, unknownPage(opened.speech), 404)
    case "unsigned":
      return answerPage(c, unknownPage(opened.visit.speech), 403)
    case "closed":
      // 410: it was here, and is gone for good.
      return answerPage(c, closedPage(opened.visit), 410)
    case "unread":
      c.header("Retry-After", String(UNREAD_RETRY_AFTER_S))
      return answerPage(c, notTakenPage(opened.speech, form ?? v.parse(EmailForm, {})), 503)
  }
}

/** The vote that a page shows: the recipient's; after a tap that was held, the one that keeps it. */
const shownVote = async (
  c: Asked,
  { link: { key, touchpoint }, stand: { secret }, beside }: Visit,
  id: VoteId,
): Promise<PresentVote | undefined> => {
  const find = (named: VoteId) => findVote(c.env.DB, key, touchpoint, named).catch(() => undefined)
  const own = await find(id)
  if (own || beside.said === undefined || !secret) return own
  return find(await scannerVoteId(secret.secret, id))
}

const show = async (c: Asked, visit: Visit, now: number): Promise<Response> => {
  const { link, stand } = visit
  if (isOpening(visit)) sightings.note(await sightingOf(c, visit), link.goal, now)
  const id = await voteIdOf(visit, now)
  const [present, found, token] = await Promise.all([
    id && shownVote(c, visit, id),
    findQuestion(c.env.DB, link.key, link.touchpoint).catch(() => undefined),
    makePageToken(stand.secret?.secret ?? firstPagesSecret(visit), pageOf(visit, id), now),
  ])
  return answerPage(c, visitPage(visit, { id, present, found, token }))
}

/** Where a customer goes on, by GET: reloading sends nothing again. No id stands in a recipient's address. */
const goOn = (c: Asked, visit: Visit, form: EmailForm, id: VoteId, before: PresentVote | undefined) => {
  const changed = before && before.reaction !== "none" && form.reaction && form.reaction !== before.reaction
  const said =
    form.reaction === "none"
      ? "undone"
      : (form.step ?? (changed ? ("changed" as const) : ("tapped" as const)))
  const named = visit.link.recipient === undefined ? id : undefined
  return c.redirect(searchOf(visit, { said, v: named }), 303)
}

const respond = (c: Asked, visit: Visit, form: EmailForm, id: VoteId, answered: Answered) => {
  switch (answered.tag) {
    case "stored":
      return goOn(c, visit, form, id, answered.before)
    case "queued":
      return answerPage(c, queuedPage(visit.speech, form.reaction === "hate" ? "hate" : "love"), 202)
    case "nothing":
      return c.redirect(searchOf(visit, {}), 303)
    case "refused": {
      const { status, retryAfter } = answered.fault
      if (status === 404) return answerPage(c, unknownPage(visit.speech), 404)
      if (retryAfter !== undefined) c.header("Retry-After", String(retryAfter))
      return answerPage(c, notTakenPage(visit.speech, form), status)
    }
  }
}

/**
 * The pages under an e-mail's links. Whatever opens a link may open these: GET and HEAD write nothing, and only a press
 * of a button, which a person may have done, is a vote.
 */
export const emailPages = new Hono<{ Bindings: Env }>()

emailPages.get("/e/:key/:touchpoint/:send/:goal", async (c) => {
  const opened = await openVisit(c)
  return opened.tag === "open" ? show(c, opened.visit, Date.now()) : refuse(c, opened, undefined)
})

emailPages.post(
  "/e/:key/:touchpoint/:send/:goal",
  bodyLimit({ maxSize: BODY_MAX_BYTES, onError: (c) => c.body(null, 413) }),
  async (c) => {
    const form = v.parse(EmailForm, await c.req.parseBody().catch(() => ({})))
    const opened = await openVisit(c)
    if (opened.tag !== "open") return refuse(c, opened, form)
    const now = Date.now()
    if (await isTooMuch(c, opened.visit)) {
      c.header("Retry-After", String(TOO_MUCH_RETRY_AFTER_S))
      return answerPage(c, notTakenPage(opened.visit.speech, form), 429)
    }
    const visit = await withSecret(c.env.DB, opened.visit, now).catch(() => undefined)
    if (!visit) return refuse(c, { tag: "unread", speech: opened.visit.speech }, form)
    const id = visit.link.recipient === undefined ? form.id : await voteIdOf(visit, now)
    const own = id ?? mintVoteId(now, crypto.randomUUID())
    const votes = await votesOf(visit, own)
    if (!votes) return refuse(c, { tag: "unread", speech: visit.speech }, form)
    const sighting = await sightingOf(c, visit)
    return respond(c, visit, form, own, await takePress(c, visit, votes, form, { sightings, sighting, now }))
  },
)

/** The page's script says that it runs, once for each page. Counted apart from votes, and once for each copy. */
emailPages.post(
  "/e/:key/:touchpoint/:send/:goal/opened",
  bodyLimit({ maxSize: TOKEN_BODY_MAX_BYTES, onError: (c) => c.body(null, 413) }),
  async (c) => {
    const opened = await openVisit(c)
    if (opened.tag !== "open") return c.body(null, 404)
    const { link } = opened.visit
    if (await isTooMuch(c, opened.visit)) return c.body(null, 429)
    const now = Date.now()
    const [token = "", named] = (await c.req.text()).split(" ")
    const form = v.parse(EmailForm, { id: named })
    const madeAt = await madeAtOf(opened.visit, form.id, token)
    if (madeAt === undefined) return c.body(null, 400)
    const visit = await withSecret(c.env.DB, opened.visit, now)
    const own = link.recipient === undefined ? form.id : await voteIdOf(visit, now)
    const votes = own && (await votesOf(visit, own))
    const markedUntil = sightings.markedUntil(await sightingOf(c, visit))
    if (votes) await takeOpening(c, visit, votes, { madeAt, markedUntil, now })
    return c.body(null, 204)
  },
)

emailPages.get("/e/*", async (c) => {
  const language = chooseLanguage(c.req.query("lang"), c.req.header("Accept-Language"))
  return answerPage(c, unknownPage(await readSpeech(c.env.ASSETS, language)), 404)
})
