import type { ComponentChildren } from "preact"
import { PasskeyTrouble } from "../../auth/sign-in-card.tsx"
import { t } from "../../frame/speech.tsx"

interface ConfirmProps {
  /** Whether they have a passkey to show it by. */
  some: boolean
  /** The page that asks for it: one comes back to it, either way. */
  page: string
  /** What it is asked for. */
  children: ComponentChildren
}

/** Shows that it is still them, on the page that wants to know; its script is `passkeys`. */
export const Confirm = ({ some, page, children }: ConfirmProps) => (
  <div class="confirm">
    <p>{children}</p>
    {some && (
      <div data-passkey="confirm" data-next={page} hidden>
        <p>
          <button class="button" type="button">
            {t("Use your passkey")}
          </button>
        </p>
        <PasskeyTrouble />
      </div>
    )}
    <form method="post" action="/sign-out">
      <input type="hidden" name="next" value={page} />
      <button class="quiet" type="submit">
        {t("Sign in again")}
      </button>
    </form>
  </div>
)
