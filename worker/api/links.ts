import * as v from "valibot"
import { Recipient, writeEmailLink } from "../../shared/email-link.ts"
import { FoldedSlug, OptionalSlug, type SiteKey } from "../../shared/ids.ts"
import { LANGUAGES } from "../../shared/languages.ts"
import { NAME_MAX_CHARS, RECIPIENT_MAX_CHARS, SIGNED_RECIPIENTS_MAX } from "../../shared/limits.ts"
import { plainName } from "../../shared/plain-name.ts"
import { type LinkSecret, signLink } from "../../shared/sign-link.ts"

/** What `Recipient` reads as nobody can't be signed for: its vote would be nobody's. */
const NAMED = v.pipe(
  v.string("must be text"),
  v.check(
    (text) => v.parse(Recipient, text) !== undefined,
    `must name somebody in 1 to ${RECIPIENT_MAX_CHARS} characters, and be no merge tag`,
  ),
)

/** The body of `POST /v1/links`. */
export const LinksRequest = v.object(
  {
    touchpoint: FoldedSlug,
    send: FoldedSlug,
    /** Of a send that there is not yet; its slug, when absent. */
    name: v.optional(
      v.pipe(
        v.string("must be text"),
        v.transform(plainName),
        v.minLength(1, "must not be empty"),
        v.maxLength(NAME_MAX_CHARS, `must be at most ${NAME_MAX_CHARS} characters`),
      ),
    ),
    recipients: v.pipe(
      v.array(NAMED, "must be a list of recipients"),
      v.minLength(1, "must name at least one recipient"),
      v.maxLength(SIGNED_RECIPIENTS_MAX, `must name at most ${SIGNED_RECIPIENTS_MAX} recipients`),
    ),
    place: v.optional(OptionalSlug),
    lang: v.optional(v.picklist(LANGUAGES, "must be a language such as “en” or “pt-br”")),
  },
  "must be a JSON object",
)
export type LinksRequest = v.InferOutput<typeof LinksRequest>

/** Where the links lead, and whose they are. */
export interface Signer {
  worker: string
  key: SiteKey
  secret: LinkSecret
}

/** Three links for each recipient, in the order asked. `decoy` goes where no person sees it. */
export const signedLinks = ({ worker, key, secret }: Signer, request: LinksRequest) => {
  const { touchpoint, send, recipients, place, lang } = request
  return Promise.all(
    recipients.map(async (recipient) => {
      // As it will be read from the link.
      const named = v.parse(Recipient, recipient) ?? ""
      const signature = await signLink(secret, { key, touchpoint, send, recipient: named, place })
      const link = { worker, key, touchpoint, send, place, language: lang, signature }
      return {
        recipient,
        love: writeEmailLink(link, "love", named),
        hate: writeEmailLink(link, "hate", named),
        decoy: writeEmailLink(link, "other", named),
      }
    }),
  )
}
