import type { ComponentChildren } from "preact"

interface NothingProps {
  /** What there is none of, in two or three words; left out where the heading above has said it. */
  say?: string
  /** Why, what will stand here, and the way there. */
  children?: ComponentChildren
}

/** What stands where there is nothing to show: in a card a quiet line, on the page itself a card still to be filled. */
export const Nothing = ({ say, children }: NothingProps) => (
  <p class="nothing">
    {say !== undefined && <b>{say}</b>} {children}
  </p>
)
