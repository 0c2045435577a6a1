import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type EmailGoal, readEmailLink, writeEmailLink } from "../../shared/email-link.ts"
import { SiteKey, Slug } from "../../shared/ids.ts"
import type { LinkSecret } from "../../shared/sign-link.ts"
import { makePageToken } from "../../worker/pages/email/page-token.ts"
import type { MadeBusiness } from "./businesses.ts"
import type { TestWorker } from "./start-worker.ts"

/** The links of one recipient's copy of a send. */
export type Letter = Record<EmailGoal, string>

/** A letter about `checkout`; recipients are named as the sender does. */
export const letterTo = (
  worker: Pick<TestWorker, "origin">,
  { siteKey }: MadeBusiness,
  recipient: string,
  rest: { send?: string; touchpoint?: string; language?: string } = {},
): Letter => {
  const link = {
    worker: worker.origin,
    key: v.parse(SiteKey, siteKey),
    touchpoint: v.parse(Slug, rest.touchpoint ?? "checkout"),
    send: v.parse(Slug, rest.send ?? "november"),
    language: rest.language,
  }
  const to = (goal: EmailGoal) => writeEmailLink(link, goal, recipient)
  return { love: to("love"), hate: to("hate"), other: to("other") }
}

/** A form as a client without scripts sees it. */
export interface SeenForm {
  /** Values of its fields by name. */
  fields: Record<string, string>
  buttons: { name: string; value: string }[]
  /** No person sees it. */
  unseen: boolean
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ""

export const formsIn = (html: string): SeenForm[] =>
  [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = "", inside = ""]) => ({
    unseen: attribute(head, "aria-hidden") === "true",
    fields: Object.fromEntries(
      [...inside.matchAll(/<(?:input|textarea)\b[^>]*>/g)].map(([tag]) => [
        attribute(tag, "name"),
        attribute(tag, "value"),
      ]),
    ),
    buttons: [...inside.matchAll(/<button\b[^>]*>/g)].map(([tag]) => ({
      name: attribute(tag, "name"),
      value: attribute(tag, "value"),
    })),
  }))

/** What people see of a page. */
export const readable = (html: string): string =>
  html
    .replace(/<form class="unseen".*?<\/form>|<button[^>]*aria-hidden.*?<\/button>/gs, " ")
    .replace(/<(head|nav|svg)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim()

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
export const CHROME_AGENT = `${CHROME} Safari/537.36`

/** What a person's Chrome says when a link is opened, and when a button is pressed. */
export const OPENS = { "User-Agent": CHROME_AGENT, "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate" }
export const presses = (origin: string) => ({
  ...OPENS,
  Origin: origin,
  "Sec-Fetch-Site": "same-origin",
  "Sec-Fetch-User": "?1",
})

const secretOf = async (db: D1Database, key: string): Promise<LinkSecret> => {
  const bytes = await db
    .prepare(
      "SELECT l.secret FROM link_secrets AS l JOIN businesses AS b ON b.id = l.business_id WHERE b.site_key = ?1",
    )
    .bind(key)
    .first<number[]>("secret")
  return bytes ? new Uint8Array(bytes) : new TextEncoder().encode(key)
}

/** The token of this page as if it had been made so many ms ago: a person takes time, and tests have none. */
export const tokenOf = async (
  worker: Pick<TestWorker, "db">,
  address: string,
  agoMs: number,
  id = "",
): Promise<string> => {
  const { pathname, searchParams } = new URL(address)
  const [, , key = "", touchpoint = "", send = "", goal = ""] = pathname.split("/")
  const link = readEmailLink({ key, touchpoint, send, goal }, searchParams)
  if (!link) throw new Error(`no link of an e-mail: ${address}`)
  const page = { ...link, whose: link.recipient ?? id }
  return makePageToken(await secretOf(worker.db, key), page, Date.now() - agoMs)
}

export const post = (
  worker: Pick<TestWorker, "fetch" | "origin">,
  address: string,
  fields: Record<string, string>,
  headers: Record<string, string> = presses(worker.origin),
): Promise<Response> =>
  worker.fetch(address, { method: "POST", headers, body: new URLSearchParams(fields) as never })

/** Long enough for anybody to read a page and press a button. */
const A_WHILE_MS = 5000

/**
 * A person without JavaScript: opens the link, reads, presses a button that is to be seen, and goes where that leads.
 *
 * @param pressed the button's value; the first one, when not told
 */
export const answerByHand = async (
  worker: Pick<TestWorker, "fetch" | "origin" | "db">,
  address: string,
  {
    pressed,
    written = {},
    afterMs = A_WHILE_MS,
    headers = presses(worker.origin),
  }: {
    pressed?: string
    written?: Record<string, string>
    afterMs?: number
    headers?: Record<string, string>
  } = {},
): Promise<{ status: number; text: string; address: string }> => {
  const opened = await worker.fetch(address, {
    headers: { ...headers, ...OPENS, "User-Agent": headers["User-Agent"] ?? "" },
  })
  const html = await opened.text()
  const form = formsIn(html).find(({ unseen }) => !unseen)
  const button = form?.buttons.find(({ value }) => pressed === undefined || value === pressed)
  if (!form || !button)
    throw new Error(`no such button (${pressed}) at ${address}: ${opened.status} ${readable(html)}`)
  const made = await tokenOf(worker, address, afterMs, form.fields.id)
  const fields = { ...form.fields, ...written, made, ...(button.name ? { [button.name]: button.value } : {}) }
  const answered = await post(worker, address, fields, headers)
  if (answered.status !== 303)
    return { status: answered.status, text: readable(await answered.text()), address }
  const next = new URL(answered.headers.get("Location") ?? "", address).href
  const shown = await worker.fetch(next, { headers: OPENS })
  return { status: shown.status, text: readable(await shown.text()), address: next }
}
