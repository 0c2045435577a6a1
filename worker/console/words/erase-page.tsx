import { sayReference } from "../../../shared/reference.ts"
import { Face } from "../../frame/face.tsx"
import { t } from "../../frame/speech.tsx"
import type { Erased, QuotedVote } from "../../store/erase.ts"
import type { Membership } from "../../store/members.ts"
import { Crumb } from "../crumb.tsx"
import { FlashBox } from "../flash-box.tsx"
import { Frame } from "../frame.tsx"
import { CHANNEL_NAMES, momentName } from "../wording.ts"

/** What a look for a reference came to. */
export type Look =
  | { tag: "nothing asked" }
  | { tag: "not a reference"; typed: string }
  | { tag: "looked"; reference: string; votes: QuotedVote[] }

interface ErasePageProps extends Membership {
  look: Look
  erased: Erased | undefined
  now: number
}

/** Admins erase everywhere, owners at their own touchpoints. */
export const mayErase = ({ id, role }: Membership["member"], { ownerId }: QuotedVote): boolean =>
  role === "admin" || (role === "owner" && ownerId === id)

const typedOf = (look: Look): string => {
  switch (look.tag) {
    case "nothing asked":
      return ""
    case "not a reference":
      return look.typed
    case "looked":
      return sayReference(look.reference)
  }
}

const LookUp = ({ look }: { look: Look }) => {
  const wrong = look.tag === "not a reference"
  return (
    <form class="look-up" method="get" action="/words/erase">
      <div class="field">
        <label class="label" for="reference">
          {t("Reference")}
        </label>
        <input
          class="box"
          id="reference"
          name="reference"
          value={typedOf(look)}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
          aria-describedby={wrong ? "reference-wrong" : undefined}
          aria-invalid={wrong ? "true" : undefined}
        />
      </div>
      <button class="act" type="submit">
        {t("Look up")}
      </button>
      {wrong && (
        <p class="wrong" id="reference-wrong">
          {t("A reference must be eight digits 0–9 and letters A–F, like “3F9A 72C1”.")}
        </p>
      )}
    </form>
  )
}

interface QuotedProps extends Membership {
  vote: QuotedVote
  now: number
}

const Quoted = ({ vote, now, member, business }: QuotedProps) => {
  const { id, slug, touchpoint, reaction, comment, contact, channel, place, at, parked } = vote
  return (
    <li class="card quoted">
      <p class="whose">
        {reaction !== "none" && <Face face={reaction} />}
        <b>
          <bdi>{touchpoint || t("No touchpoint named")}</bdi>
        </b>
        <small>
          {channel && t(CHANNEL_NAMES[channel])}
          {place && (
            <>
              {channel && ", "}
              <bdi>{place}</bdi>
            </>
          )}
          {(channel || place) && " · "}
          <time datetime={new Date(at).toISOString()}>{momentName(at, business.timeZone, now)}</time>
          {parked && ` · ${t("in a parked batch")}`}
        </small>
      </p>
      {comment !== null && (
        <blockquote dir="auto">
          <p>{comment}</p>
        </blockquote>
      )}
      {contact !== null && (
        <p>
          <span class="soft">{t("To be reached at")} </span>
          <span dir="auto">{contact}</span>
        </p>
      )}
      {mayErase(member, vote) ? (
        <form method="post" action="/words/erase">
          <input type="hidden" name="touchpoint" value={slug} />
          <input type="hidden" name="vote" value={id} />
          <p class="note">
            {t(
              "This can’t be undone. What was written goes from the ledger, from every export made from now on, and from batches that wait to be replayed.",
            )}{" "}
            {parked ? t("The vote itself stays parked.") : t("The vote itself stays and counts as before.")}
          </p>
          <button class="button" type="submit">
            {t("Erase for good")}
          </button>
        </form>
      ) : (
        <p class="note">
          {touchpoint
            ? t("You can read it and not erase it: an admin can, and whoever owns this touchpoint.")
            : t("You can read it and not erase it: an admin can.")}
        </p>
      )}
    </li>
  )
}

const Found = ({ look, ...rest }: { look: Look; now: number } & Membership) => {
  if (look.tag !== "looked") return null
  if (look.votes.length === 0) {
    return (
      <p class="card">
        {t(
          "Nothing that customers wrote has the reference {reference}. It may have been erased already, or gone with its age.",
          { reference: sayReference(look.reference) },
        )}
      </p>
    )
  }
  return (
    <>
      {look.votes.length > 1 && (
        <p class="note">
          {t("{votes} comments have this reference. Ask its author which of them it is.", {
            votes: look.votes.length,
          })}
        </p>
      )}
      <ul class="quotes">
        {look.votes.map((vote) => (
          <Quoted key={`${vote.slug}/${vote.id}`} vote={vote} {...rest} />
        ))}
      </ul>
    </>
  )
}

export const ErasePage = ({ look, erased, now, member, business }: ErasePageProps) => (
  <Frame under="/settings" title={t("Erase a comment")} {...{ member, business }}>
    <div class="settings erase">
      <Crumb above={{ "/settings": t("Settings") }} here={t("What customers write")} />
      <h1>{t("Erase a comment")}</h1>
      <p class="say">
        {t(
          "Whoever sends a comment is shown its reference. Look it up when its author, or someone named in it, wants it gone.",
        )}
      </p>
      {erased && (
        <FlashBox
          said={t("The words of {reference} are erased, for good.", {
            reference: sayReference(erased.reference),
          })}
        />
      )}
      <LookUp look={look} />
      <Found {...{ look, now, member, business }} />
    </div>
  </Frame>
)
