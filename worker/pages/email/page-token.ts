import type { EmailGoal } from "../../../shared/email-link.ts"
import type { SiteKey, Slug } from "../../../shared/ids.ts"
import { type LinkSecret, macOf, sameText, toBase64Url } from "../../../shared/sign-link.ts"

/** Base 36 of a time in epoch ms, and 128 bits. */
const TOKEN = /^(?<time>[0-9a-z]{8,9})\.(?<mac>[\w-]{22})$/
const MAC_BYTES = 16

/** The page that a token is made for. `whose`: its recipient, or the id of a vote that is nobody's. */
export interface PageOf {
  key: SiteKey
  touchpoint: Slug
  send: Slug
  goal: EmailGoal
  whose: string
}

const macFor = async (secret: LinkSecret, { key, touchpoint, send, goal, whose }: PageOf, time: string) => {
  const mac = await macOf(secret, "page", [key, touchpoint, send, goal, whose, time])
  return toBase64Url(mac.subarray(0, MAC_BYTES))
}

/** Says, in a form of this page, when the page was made. It gives nobody any right: it only can't be dated back. */
export const makePageToken = async (secret: LinkSecret, page: PageOf, madeAt: number): Promise<string> => {
  const time = madeAt.toString(36)
  return `${time}.${await macFor(secret, page, time)}`
}

/** When the page was made that a token came from (epoch ms); undefined: it came from none of ours, or from another one. */
export const readPageToken = async (
  secret: LinkSecret,
  page: PageOf,
  token: string | undefined,
): Promise<number | undefined> => {
  const { time, mac } = TOKEN.exec(token ?? "")?.groups ?? {}
  if (time === undefined || mac === undefined) return undefined
  return sameText(mac, await macFor(secret, page, time)) ? Number.parseInt(time, 36) : undefined
}
