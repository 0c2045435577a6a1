import * as v from "valibot"
import { FoldedSlug, OptionalSlug, SiteKey, type Slug } from "./ids.ts"
import { LANG_MAX_CHARS, RECIPIENT_MAX_CHARS } from "./limits.ts"

/** Where a link of an e-mail leads: to one of the faces, or to what no person sees and only machines open. */
export const EMAIL_GOALS = ["love", "hate", "other"] as const
export const EmailGoal = v.picklist(EMAIL_GOALS)
export type EmailGoal = v.InferOutput<typeof EmailGoal>

/** What the two faces' links of one copy of an e-mail have in common, but for its recipient. */
export interface EmailLinkOf {
  /** Origin of the Worker: `https://lovetap.example`. */
  worker: string
  key: SiteKey
  touchpoint: Slug
  send: Slug
  language?: string | undefined
  place?: Slug | undefined
  signature?: string | undefined
}

const writeWith = (
  { worker, key, touchpoint, send, language, place, signature }: EmailLinkOf,
  goal: EmailGoal,
  recipient: string,
): string => {
  const said = { lang: language, p: place, s: signature }
  const parameters = Object.entries(said).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  // The recipient comes last: what a sender's system puts in there must not run into what follows.
  return `${worker}/e/${key}/${touchpoint}/${send}/${goal}?${[...parameters, `r=${recipient}`].join("&")}`
}

/** A link for one recipient, whom the sender names as it likes: by a number of its own at best. */
export const writeEmailLink = (link: EmailLinkOf, goal: EmailGoal, recipient: string): string =>
  writeWith(link, goal, encodeURIComponent(recipient))

/** A link whose recipient the sender's system fills in: `mergeTag` stands in it as it is. */
export const writeMergeLink = (link: EmailLinkOf, goal: EmailGoal, mergeTag: string): string =>
  writeWith(link, goal, mergeTag)

/** Merge tags of senders that were not filled in: a test letter, a preview, a tag of another system. */
const UNMERGED = [
  /\*\|.*\|\*/, // Mailchimp: *|UNIQID|*
  /\{\{.*\}\}/, // Klaviyo, HubSpot, SendGrid, Customer.io, Brevo: {{ contact.id }}
  /\{%.*%\}/, // Liquid and its like
  /^%%|%%$/, // Salesforce Marketing Cloud: %%_subscriberkey%%, of which decoding may leave one end only
  /^\[.*\]$/, // [Recipient]
  /^<%.*%>$/,
  /^\$\{.*\}$/,
]

/** Some systems encode once more what they were given. */
const decodedOnceMore = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const isUnmerged = (text: string): boolean =>
  [text, decodedOnceMore(text)].some((each) => UNMERGED.some((tag) => tag.test(each.trim())))

/**
 * Whom the sender means, in its own words. Undefined where it says nothing that tells one recipient from another: then
 * a vote is nobody's, as on a link page.
 */
export const Recipient = v.pipe(
  v.fallback(v.string(), ""),
  v.transform((text) => text.toWellFormed().trim()),
  v.transform((text) =>
    text === "" || text.length > RECIPIENT_MAX_CHARS || isUnmerged(text) ? undefined : text,
  ),
)

/** As opened: the address' own parts, and its query by name. */
const Opened = v.object({
  key: SiteKey,
  touchpoint: FoldedSlug,
  send: FoldedSlug,
  goal: EmailGoal,
  recipient: Recipient,
  /** Empty: the link is not signed. Whether it is right, `signLink` of shared/sign-link.ts knows. */
  signature: v.fallback(v.string(), ""),
  /** As asked for; undefined: the browser's. */
  language: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(LANG_MAX_CHARS))), undefined),
  place: v.fallback(OptionalSlug, undefined),
})
/** A link as somebody opened it. */
export type OpenedEmailLink = v.InferOutput<typeof Opened>

/**
 * Reads an address `/e/<key>/<touchpoint>/<send>/<goal>?r=…`. Undefined: it names no business, touchpoint, send or goal
 * that could be. Whatever else is odd about it, the page works.
 */
export const readEmailLink = (
  path: Readonly<Record<"key" | "touchpoint" | "send" | "goal", string>>,
  query: URLSearchParams,
): OpenedEmailLink | undefined => {
  const read = v.safeParse(Opened, {
    ...path,
    recipient: query.get("r") ?? "",
    signature: query.get("s") ?? "",
    language: query.get("lang") ?? undefined,
    place: query.get("p") ?? undefined,
  })
  return read.success ? read.output : undefined
}
