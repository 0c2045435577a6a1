import { T, t } from "../../frame/speech.tsx"
import { DECISION_VOTES_MAX } from "../../store/decide-votes.ts"
import { count } from "../wording.ts"

/** “all 41”, “41” of more than that, “the oldest 20,000”: what a button moves. */
export const quantity = (votes: number, ofAll: number): string => {
  if (votes > DECISION_VOTES_MAX) return t("the oldest {votes}", { votes: DECISION_VOTES_MAX })
  return votes === ofAll && votes > 1 ? t("all {votes}", { votes }) : count(votes)
}

interface DecideFormProps {
  /** Where it is posted, which is also the page to come back to. */
  action: string
  /** What the form is about: hidden fields. */
  fields: Readonly<Record<string, string | undefined>>
  /** What the buttons move; undefined: there is no such button. */
  release: string | undefined
  exclude: string | undefined
  /** What tells these buttons from others of the same name, for those who hear them. */
  about: string
}

/** Release and Exclude, as a plain form. */
export const DecideForm = ({ action, fields, release, exclude, about }: DecideFormProps) => (
  <form class="decide" method="post" action={action}>
    {Object.entries(fields).map(
      ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
    )}
    {release !== undefined && (
      <button class="act" type="submit" name="decision" value="release">
        <T say="Release {release}{about}" release={release} about={<span class="unseen"> {about}</span>} />
      </button>
    )}
    {exclude !== undefined && (
      <button class="act" type="submit" name="decision" value="exclude">
        <T say="Exclude {exclude}{about}" exclude={exclude} about={<span class="unseen"> {about}</span>} />
      </button>
    )}
  </form>
)

interface UndoFormProps {
  action: string
  entry: number
  label: string
  about?: string
}

export const UndoForm = ({ action, entry, label, about }: UndoFormProps) => (
  <form method="post" action={action}>
    <input type="hidden" name="entry" value={entry} />
    <button class="quiet" type="submit" name="decision" value="undo">
      {label}
      {about !== undefined && <span class="unseen"> {about}</span>}
    </button>
  </form>
)
