import { sayReference } from "../../../shared/reference.ts"
import { Face } from "../../frame/face.tsx"
import type { Erased, QuotedVote } from "../../store/erase.ts"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
import { CHANNEL_NAMES, momentName } from "../wording.ts"

/** What a look for a reference came to. */
export type Look =
  | { tag: "nothing asked" }
  | { tag: "not a reference"; typed: string; why: string }
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
          Reference
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
        Look up
      </button>
      {wrong && (
        <p class="wrong" id="reference-wrong">
          A reference {look.why}.
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
          <bdi>{touchpoint || "No touchpoint named"}</bdi>
        </b>
        <small>
          {channel && CHANNEL_NAMES[channel]}
          {place && (
            <>
              {channel && ", "}
              <bdi>{place}</bdi>
            </>
          )}
          {(channel || place) && " · "}
          <time datetime={new Date(at).toISOString()}>{momentName(at, business.timeZone, now)}</time>
          {parked && " · in a parked batch"}
        </small>
      </p>
      {comment !== null && (
        <blockquote dir="auto">
          <p>{comment}</p>
        </blockquote>
      )}
      {contact !== null && (
        <p>
          <span class="soft">To be reached at </span>
          <span dir="auto">{contact}</span>
        </p>
      )}
      {mayErase(member, vote) ? (
        <form method="post" action="/words/erase">
          <input type="hidden" name="touchpoint" value={slug} />
          <input type="hidden" name="vote" value={id} />
          <p class="note">
            This can’t be undone. What was written goes from the ledger, from every export made from now on,
            and from batches that wait to be replayed. The vote itself{" "}
            {parked ? "stays parked." : "stays and counts as before."}
          </p>
          <button class="button" type="submit">
            Erase for good
          </button>
        </form>
      ) : (
        <p class="note">
          You can read it and not erase it: an admin can{touchpoint && ", and whoever owns this touchpoint"}.
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
        Nothing that customers wrote has the reference {sayReference(look.reference)}. It may have been erased
        already, or gone with its age.
      </p>
    )
  }
  return (
    <>
      {look.votes.length > 1 && (
        <p class="note">
          {look.votes.length} comments have this reference. Ask its author which of them it is.
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
  <Frame title="Erase a comment" {...{ member, business }}>
    <div class="settings erase">
      <nav class="crumb" aria-label="Breadcrumb">
        <a href="/settings">Settings</a> <span aria-hidden="true">›</span> What customers write
      </nav>
      <h1>Erase a comment</h1>
      <p class="say">
        Whoever sends a comment is shown its reference. Look it up when its author, or someone named in it,
        wants it gone.
      </p>
      {erased && (
        <div class="flash" role="status" tabindex={-1} autofocus>
          <p>The words of {sayReference(erased.reference)} are erased, for good.</p>
        </div>
      )}
      <LookUp look={look} />
      <Found {...{ look, now, member, business }} />
    </div>
  </Frame>
)
