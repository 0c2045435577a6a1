import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { senderName } from "../../../shared/email/senders.ts"
import { EmailSend } from "../../../shared/email-send.ts"
import { Slug } from "../../../shared/ids.ts"
import { languageName } from "../../../shared/language-name.ts"
import { count } from "../wording.ts"

const SomeOfSend = v.partial(EmailSend)
type SomeOfSend = v.InferOutput<typeof SomeOfSend>

const Detail = v.object({
  touchpoint: Slug,
  send: Slug,
  before: SomeOfSend,
  after: SomeOfSend,
  undoes: v.optional(v.number()),
})

const said = <Value,>(value: Value | undefined, say: (value: Value) => string): string | undefined =>
  value === undefined ? undefined : say(value)

/** Each field in words, in one order; undefined: it is not among these. */
const linesOf = ({ name, system, language, sent, signedOnly }: SomeOfSend): (string | undefined)[] => [
  said(name, (words) => `“${words}”`),
  said(system, (known) => `Sent with ${senderName(known)}`),
  said(language, (known) => (known === null ? "No language set" : `In ${languageName(known, "en")}`)),
  said(sent, (known) => (known === null ? "Number sent: not told" : `${count(known)} sent`)),
  said(signedOnly, (only) => (only ? "Signed links only" : "Links with merge tags too")),
]

/** An e-mail that was named or changed; undefined: there are no words for it (any more). */
export const sendLogWords = (
  detail: unknown,
  names: ReadonlyMap<Slug, string>,
): { did: ComponentChildren; facts: readonly string[] } | undefined => {
  const { success, output } = v.safeParse(Detail, detail)
  if (!success) return undefined
  const { touchpoint, send, before, after, undoes } = output
  const created = Object.keys(before).length === 0
  const was = linesOf(before)
  return {
    did: (
      <>
        {created ? "named" : undoes === undefined ? "changed" : "undid a change of"} the e-mail{" "}
        <code>{send}</code> at {names.get(touchpoint) || <code>{touchpoint}</code>}
      </>
    ),
    facts: linesOf(after).flatMap((line, at) =>
      line === undefined ? [] : [was[at] === undefined ? line : `${was[at]} → ${line}`],
    ),
  }
}
