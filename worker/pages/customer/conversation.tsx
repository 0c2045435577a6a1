import { COMMENT_MAX_CHARS, CONTACT_MAX_CHARS } from "../../../shared/limits.ts"
import { sayReference } from "../../../shared/reference.ts"
import type { AskedQuestion } from "../../../shared/touchpoint.ts"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { fill, type Speech } from "../words/speech.ts"
import { Hidden, type HiddenFields } from "./hidden.tsx"

/** Where a vote stands, as far as its own page tells: never its words, for addresses are shown around. */
export interface Standing {
  reaction: FaceName
  reason: string | null
  /** It has a comment or a contact. */
  worded: boolean
  /** Eight digits that name it: see shared/reference.ts. */
  reference: string
}

interface ConversationProps {
  speech: Speech
  asked: AskedQuestion
  standing: Standing
  /** Where its forms are posted to; undefined: where the page is. */
  action?: string | undefined
  hidden: HiddenFields
}

const Head = ({ face, text, second }: { face: FaceName; text: string; second?: string | undefined }) => (
  <h1 class="head">
    <Face face={face} />
    <span>
      {text} {second && <small>{second}</small>}
    </span>
  </h1>
)

/** “3 November 2026”, in the customer's language; English as most of its readers write it. */
const sayDay = (day: string, language: string): string =>
  new Date(day).toLocaleDateString(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  })

/**
 * After the tap, everything optional. One form: whichever of its buttons is pressed, what was written goes along, so that
 * nothing is lost where no script keeps it. `said`: what has just happened.
 */
export const Asking = ({
  speech,
  asked,
  standing,
  action,
  hidden,
  said,
}: ConversationProps & { said: string }) => {
  const [whyLove, whyHate, comment, hint, contact, meant, send, finish, , undo] = speech.form
  const { reaction, reason, worded } = standing
  const other = reaction === "love" ? "hate" : "love"
  const { reasons } = asked[reaction]
  return (
    <div class={`card ${reaction}`}>
      <Head face={reaction} text={said} />
      <form class="more" method="post" action={action}>
        <Hidden fields={hidden} />
        {/* The first button of a form is what Enter in a field presses: it must not be a reason. */}
        <button type="submit" class="unseen" name="step" value="done" tabIndex={-1} aria-hidden="true">
          {send}
        </button>
        <p id="why">{reaction === "love" ? whyLove : whyHate}</p>
        {reasons.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, and what names this stands above
          <div class="chips" role="group" aria-labelledby="why">
            {reasons.map(({ slug, label }) => (
              <button
                type="submit"
                key={slug}
                class="chip"
                name="reason"
                value={slug === reason ? "" : slug}
                aria-pressed={slug === reason ? "true" : "false"}
              >
                <bdi>{label}</bdi>
              </button>
            ))}
          </div>
        )}
        <label for="comment">{comment}</label>
        <textarea
          id="comment"
          name="comment"
          dir="auto"
          maxLength={COMMENT_MAX_CHARS}
          aria-describedby={asked.masked ? "hint" : undefined}
        />
        {asked.masked && <small id="hint">{hint}</small>}
        {/* Who is content is asked for an address only once there is something to answer. */}
        {asked.contact && (reaction === "hate" || worded) && (
          <>
            <label for="contact">{contact}</label>
            <input
              id="contact"
              name="contact"
              dir="auto"
              autocomplete="email"
              maxLength={CONTACT_MAX_CHARS}
            />
          </>
        )}
        <div class="row">
          <button type="submit" class="link" name="reaction" value={other}>
            {fill(meant, asked[other].label)}
          </button>
          <button type="submit" class="send" name="step" value="done">
            {worded ? finish : send}
          </button>
        </div>
        <div class="row">
          <button type="submit" class="link" name="reaction" value="none">
            {undo}
          </button>
        </div>
      </form>
    </div>
  )
}

/** At the end: thanks, what became of what others said, and a way back. `changeAt`: the address of `Asking`. */
export const Thanked = ({
  speech,
  asked,
  standing,
  changeAt,
}: Pick<ConversationProps, "speech" | "asked" | "standing"> & { changeAt: string }) => {
  const [forLove, forHate, , change, reference, friend, , lookInto, youSaidWeDid] = speech.done
  const { reaction, worded } = standing
  const owner = reaction === "hate" && asked.owner
  return (
    <div class={`card ${reaction}`}>
      <Head
        face={reaction}
        text={reaction === "love" ? forLove : forHate}
        second={owner ? fill(lookInto, owner) : undefined}
      />
      {asked.did && (
        <div class="did love">
          <b>{youSaidWeDid}</b> <small>{sayDay(asked.did.day, speech.language)}</small>
          <p dir="auto">{asked.did.text}</p>
        </div>
      )}
      {reaction === "love" && asked.friend && (
        <a class="friend" href={asked.friend} rel="noopener">
          {friend}
        </a>
      )}
      {worded && <small class="reference">{fill(reference, sayReference(standing.reference))}</small>}
      <div class="row">
        <a class="link" href={changeAt}>
          {change}
        </a>
      </div>
    </div>
  )
}
