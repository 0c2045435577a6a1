import { COMMENT_MAX_CHARS } from "../../../shared/limits.ts"
import type { Screen } from "../state/conversation.ts"
import type { Hands, Shown } from "../state/shown.ts"
import { onRelease } from "./press.ts"

interface WhyProps extends Pick<Shown, "wording" | "comment" | "masked"> {
  screen: Extract<Screen, { tag: "why" }>
  hands: Hands
}

/** Ready answers to “why?”; and a line of one's own only where the business asks for it. */
export const Why = ({ screen, wording, comment, masked, hands }: WhyProps) => (
  <div class={`why ${screen.reaction}`}>
    <div class="chips">
      {wording.faces[screen.reaction].reasons.map(({ slug, label }) => (
        <button
          key={slug}
          type="button"
          class="chip"
          dir="auto"
          aria-pressed={screen.reason === slug}
          {...onRelease(() => hands.move({ type: "reason", slug }))}
        >
          {label}
        </button>
      ))}
    </div>
    {comment && (
      <label class="comment">
        {wording.spoken.comment}
        <textarea
          dir="auto"
          rows={3}
          maxLength={COMMENT_MAX_CHARS}
          autocomplete="off"
          value={screen.comment}
          aria-describedby={masked ? "masked" : undefined}
          onInput={(event) => hands.move({ type: "write", comment: event.currentTarget.value })}
        />
        {masked && <small id="masked">{wording.spoken.hint}</small>}
      </label>
    )}
  </div>
)
