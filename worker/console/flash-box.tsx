import type { ComponentChildren } from "preact"
import { t } from "../frame/speech.tsx"

interface FlashBoxProps {
  said: ComponentChildren
  /** Nothing was written. */
  not?: boolean
  /** The focus belongs elsewhere, for the next step of many. */
  quiet?: boolean
  children?: ComponentChildren
}

/** What became of the last write. The page opens here, so that it is seen and read aloud, and Undo is one Tab away. */
export const FlashBox = ({ said, not = false, quiet = false, children }: FlashBoxProps) => (
  <div
    class={not ? "flash not" : "flash"}
    role="status"
    {...(quiet ? {} : { tabindex: -1, autofocus: true })}
  >
    <p>{said}</p>
    {children}
  </div>
)

interface UndoButtonProps {
  action: string
  /** The log's entry that is put back, where the address does not say it. */
  entry?: number | undefined
  /** What the entry is called in the form. */
  name?: string
  label?: string
  children?: ComponentChildren
}

export const UndoButton = ({
  action,
  entry,
  name = "entry",
  label = t("Undo"),
  children,
}: UndoButtonProps) => (
  <form method="post" action={action}>
    {entry !== undefined && <input type="hidden" name={name} value={entry} />}
    {children}
    <button class="quiet" type="submit">
      {label}
    </button>
  </form>
)
