import * as v from "valibot"
import { m, t } from "../../frame/speech.tsx"
import { passkeyPath } from "./address.ts"

/** By what happened. */
const FLASHES = {
  saved: m("Saved."),
  added: m("The passkey was added. Next time you sign in with it."),
  renamed: m("The passkey was renamed."),
  removed: m("The passkey was removed. Who came in by it elsewhere is signed out."),
  restored: m("The passkey is back."),
  refused: m("This passkey was not kept: it is known here already, or there is no room for more."),
  ended: m("Signed out there."),
  gone: m("That is no longer there."),
  confirm: m("Nothing was changed: first show that it is still you."),
  confirmed: m("It is you. For 15 minutes you may change how you get in."),
  name: m("Not saved: say what you are called, in at most 80 characters."),
  last: m("You are the last admin here: make somebody else an admin first, under Team."),
  left: m("You left that business."),
} as const
type Tag = keyof typeof FLASHES

const Tags = v.picklist(Object.keys(FLASHES).filter((key): key is Tag => key in FLASHES))
/** An id, as addresses have it. */
export const Id = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))

/** What was wrong or missing in an address is left out: the page is the same without. */
const Said = v.object({
  said: v.fallback(v.optional(Tags), undefined),
  passkey: v.fallback(v.optional(Id), undefined),
})
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

export const saidAt = (said: Tag, passkey?: number): string =>
  `/you?said=${said}${passkey === undefined ? "" : `&passkey=${passkey}`}`

/** The page opens here, so that it is seen and read aloud, and Undo is one Tab away. */
export const YouFlash = ({ said, passkey }: Said) =>
  said === undefined ? null : (
    <div class="flash" role="status" tabindex={-1} autofocus>
      <p>{t(FLASHES[said])}</p>
      {said === "removed" && passkey !== undefined && (
        <form method="post" action={passkeyPath(passkey, "restore")}>
          <button class="quiet" type="submit">
            {t("Undo")}
          </button>
        </form>
      )}
    </div>
  )
