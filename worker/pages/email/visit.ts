import type { Context } from "hono"
import * as v from "valibot"
import { type OpenedEmailLink, readEmailLink } from "../../../shared/email-link.ts"
import { mintVoteId, VoteId } from "../../../shared/ids.ts"
import type { Language } from "../../../shared/languages.ts"
import { type LinkSecret, sameText, signLink } from "../../../shared/sign-link.ts"
import { recent } from "../../collect/recent.ts"
import type { Env } from "../../env.ts"
import { type EmailStand, findEmailStand } from "../../store/email-stand.ts"
import { ensureLinkSecret } from "../../store/link-secrets.ts"
import { readSpeech } from "../words/read-speech.ts"
import { chooseLanguage, type Speech } from "../words/speech.ts"
import type { PageOf } from "./page-token.ts"
import { recipientVoteId } from "./vote-ids.ts"

export type Asked = Context<{ Bindings: Env }>

/** What an address may say beside the link itself, once something has happened. */
export const Beside = v.object({
  /** What has just become of the vote. */
  said: v.fallback(v.optional(v.picklist(["tapped", "changed", "undone", "done"])), undefined),
  /** The vote of whoever no recipient names. */
  v: v.fallback(v.optional(VoteId), undefined),
})
export type Beside = v.InferOutput<typeof Beside>

/** A link that somebody opened, and all that has to be known of it. */
export interface Visit {
  link: OpenedEmailLink
  stand: EmailStand
  speech: Speech
  beside: Beside
}

export type Opened =
  | { tag: "unknown"; speech: Speech }
  /** Nobody vouches for it: it is signed wrongly, or not signed where it must be. */
  | { tag: "unsigned"; visit: Visit }
  | { tag: "closed"; visit: Visit }
  | { tag: "open"; visit: Visit }
  /** The database can't be asked. */
  | { tag: "unread"; speech: Speech }

/** Links of one send are opened by the thousand within an hour; there are few such sends at a time. */
const STANDS_MAX = 200
/** As last read: a vote must find its way while the database can't be asked, and the queue takes what comes. */
const remembered = recent<string, EmailStand>(STANDS_MAX)

const standOf = async (
  db: Env["DB"],
  { key, touchpoint, send }: OpenedEmailLink,
): Promise<EmailStand | undefined | "unread"> => {
  const name = `${key}/${touchpoint}/${send}`
  try {
    const stand = await findEmailStand(db, key, touchpoint, send)
    if (stand) remembered.set(name, stand)
    return stand
  } catch (error) {
    console.error("an e-mail's link goes unread:", error instanceof Error ? error.message : error)
    return remembered.get(name) ?? "unread"
  }
}

const isVouchedFor = async (
  { key, touchpoint, send, recipient, place, signature }: OpenedEmailLink,
  { secret, signedOnly }: EmailStand,
): Promise<boolean> => {
  if (signature === "") return !signedOnly
  if (recipient === undefined || secret === null) return false
  return sameText(signature, await signLink(secret.secret, { key, touchpoint, send, recipient, place }))
}

const PATH = ["key", "touchpoint", "send", "goal"] as const

/** What the request's address leads to. Reads only. */
export const openVisit = async (c: Asked): Promise<Opened> => {
  const { searchParams } = new URL(c.req.url)
  const [key, touchpoint, send, goal] = PATH.map((name) => c.req.param(name) ?? "")
  const link = readEmailLink(
    { key: key ?? "", touchpoint: touchpoint ?? "", send: send ?? "", goal: goal ?? "" },
    searchParams,
  )
  const asked = link?.language ?? searchParams.get("lang") ?? undefined
  const speechOf = (own?: Language) =>
    readSpeech(c.env.ASSETS, chooseLanguage(asked, c.req.header("Accept-Language"), own))
  if (!link) return { tag: "unknown", speech: await speechOf() }
  const stand = await standOf(c.env.DB, link)
  if (stand === "unread") return { tag: "unread", speech: await speechOf() }
  if (!stand) return { tag: "unknown", speech: await speechOf() }
  const beside = v.parse(Beside, Object.fromEntries(searchParams))
  const visit: Visit = { link, stand, speech: await speechOf(stand.language), beside }
  if (stand.state === "archived") return { tag: "closed", visit }
  return { tag: (await isVouchedFor(link, stand)) ? "open" : "unsigned", visit }
}

/** Whether the link itself was opened, and not a page that a tap has led to. */
export const isOpening = ({ beside }: Visit): boolean => beside.said === undefined

/** The query of this link's pages, with what has happened since. */
export const searchOf = (
  { link }: Visit,
  { said, v: id }: Beside,
  language: string | undefined = link.language,
): string => {
  const search = new URLSearchParams()
  const named = { lang: language, p: link.place, s: link.signature, said, v: id, r: link.recipient }
  for (const [name, value] of Object.entries(named)) if (value) search.set(name, value)
  return `?${search}`
}

const SECRET_BYTES = 32
export const mintSecret = (): LinkSecret => crypto.getRandomValues(new Uint8Array(SECRET_BYTES))

/**
 * The business's secret, made with its first tap: for a vote's id there must be one. GET makes none, for it writes
 * nothing.
 */
export const withSecret = async (db: Env["DB"], visit: Visit, now: number): Promise<Visit> => {
  const { stand } = visit
  if (stand.secret) return visit
  const secret = await ensureLinkSecret(db, stand.businessId, mintSecret(), now)
  return { ...visit, stand: { ...stand, secret } }
}

/** The vote that this visit is about; undefined: the recipient's, and the business has no secret to name it with yet. */
export const voteIdOf = async (
  { link: { touchpoint, send, recipient }, stand: { secret }, beside }: Visit,
  now: number,
): Promise<VoteId | undefined> => {
  if (recipient === undefined) return beside.v ?? mintVoteId(now, crypto.randomUUID())
  return secret ? recipientVoteId(secret.secret, { touchpoint, send, recipient }) : undefined
}

/** The page that a visit shows. `id`: of the vote, where nobody names it. */
export const pageOf = ({ link }: Visit, id: VoteId | undefined): PageOf => {
  const { key, touchpoint, send, goal, recipient } = link
  return { key, touchpoint, send, goal, whose: recipient ?? id ?? "" }
}

/** What pages are dated with before a business has a secret: a date gives nobody any right. */
export const firstPagesSecret = ({ link }: Visit): LinkSecret => new TextEncoder().encode(link.key)
