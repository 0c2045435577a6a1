import { T, t, tn } from "../../frame/speech.tsx"
import { CreateForm } from "./create-form.tsx"
import type { RuleView } from "./held-view.ts"

/** Names that can be created here; the filter leads to any other. */
const NAMES_SHOWN = 8

type Groups = RuleView["groups"]

/** What releases votes for a name that nobody has created. */
const Hint = ({ waiting, mayCreate }: { waiting: Groups; mayCreate: boolean }) => {
  const [only] = waiting
  return waiting.length === 1 && only ? (
    <p class="hint">
      <T
        say={
          mayCreate
            ? "Votes for {slug} are released when you create the touchpoint {slug}. If it is a slip in a tag, exclude them and mend the tag."
            : "Votes for {slug} are released when an admin creates the touchpoint {slug}. If it is a slip in a tag, exclude them and mend the tag."
        }
        slug={<code>{only.touchpoint.slug}</code>}
      />
    </p>
  ) : (
    <p class="hint">
      {mayCreate
        ? t(
            "Votes for a name that nobody has created are released when you create the touchpoint of that name.",
          )
        : t(
            "Votes for a name that nobody has created are released when an admin creates the touchpoint of that name.",
          )}
    </p>
  )
}

const Forms = ({ waiting }: { waiting: Groups }) => {
  const [only] = waiting
  if (only && waiting.length === 1) return <CreateForm slug={only.touchpoint.slug} votes={only.votes} />
  return (
    <>
      {waiting.slice(0, NAMES_SHOWN).map(({ touchpoint: { slug }, votes }) => (
        <details key={slug} class="behind">
          <summary>{tn(votes, "Create “{slug}”: {n} vote", "Create “{slug}”: {n} votes", { slug })}</summary>
          <CreateForm slug={slug} votes={votes} />
        </details>
      ))}
      {waiting.length > NAMES_SHOWN && (
        <p class="rest">
          {tn(
            waiting.length - NAMES_SHOWN,
            "and {n} more name: choose one under “Touchpoint”",
            "and {n} more names: choose one under “Touchpoint”",
          )}
        </p>
      )}
    </>
  )
}

/** Votes in the waiting room can't be released as others can; creating the touchpoint they name does it. */
export const WaitingRoom = ({ view: { rule, groups, mayCreate } }: { view: RuleView }) => {
  const waiting = groups.filter(({ touchpoint }) => touchpoint.state === "waiting")
  if (rule !== "unknown-touchpoint") {
    return waiting.length === 0 ? null : (
      <p class="hint">{t("Where nobody has created the touchpoint yet, votes can only be excluded.")}</p>
    )
  }
  return (
    <>
      {groups.length > waiting.length && (
        <p class="hint">
          {waiting.length === 0
            ? t(
                "Somebody has created it since. Votes that came in around that moment were still held, and can be released.",
              )
            : t(
                "Somebody has created one of the names since. Votes that came in around that moment were still held, and can be released.",
              )}
        </p>
      )}
      {waiting.length > 0 && <Hint {...{ waiting, mayCreate }} />}
      {mayCreate && <Forms waiting={waiting} />}
    </>
  )
}
