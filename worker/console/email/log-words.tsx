import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { EmailSend } from "../../../shared/email-send.ts"
import { Slug } from "../../../shared/ids.ts"
import { T, t } from "../../frame/speech.tsx"
import { languageIn } from "../wording.ts"
import { systemName } from "./sender-steps.ts"

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
  said(name, (words) => t("“{words}”", { words })),
  said(system, (known) => t("Sent with {known}", { known: systemName(known) })),
  said(language, (known) =>
    known === null ? t("No language set") : t("In {known}", { known: languageIn(known) }),
  ),
  said(sent, (known) => (known === null ? t("Number sent: not told") : t("{known} sent", { known }))),
  said(signedOnly, (only) => (only ? t("Signed links only") : t("Links with merge tags too"))),
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
      <T
        say={
          created
            ? "named the e-mail {send} at {touchpoint}"
            : undoes === undefined
              ? "changed the e-mail {send} at {touchpoint}"
              : "undid a change of the e-mail {send} at {touchpoint}"
        }
        send={<code>{send}</code>}
        touchpoint={names.get(touchpoint) || <code>{touchpoint}</code>}
      />
    ),
    facts: linesOf(after).flatMap((line, at) =>
      line === undefined ? [] : [was[at] === undefined ? line : `${was[at]} → ${line}`],
    ),
  }
}
