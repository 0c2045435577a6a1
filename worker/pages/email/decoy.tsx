import { Hidden, type HiddenFields } from "../customer/hidden.tsx"

/**
 * A button that no person finds: out of sight, out of the tab order, hidden from screen readers. It stands before and
 * after the real ones in forms of its own, so that no key of a keyboard presses it by itself. The word is for browsers
 * without styles.
 */
export const Decoy = ({ hidden }: { hidden: HiddenFields }) => (
  <form class="unseen" method="post" aria-hidden="true">
    <Hidden fields={hidden} />
    <input type="text" name="mind" tabIndex={-1} autocomplete="off" aria-hidden="true" />
    <button type="submit" name="other" value="1" tabIndex={-1} aria-hidden="true">
      Robot
    </button>
  </form>
)
