import type { Hands, Shown } from "../state/shown.ts"
import { ownName } from "../words/spoken.ts"
import { onRelease } from "./press.ts"

/** The languages, the way down for who can't reach up, and whose kiosk this is. */
/** So many languages fit into one line at their full size. */
const FEW = 5

interface AskingBarProps {
  shown: Shown
  hands: Hands
  /** Out of sight and reach, but for the room that it takes: the faces must not move under the finger. */
  isAway: boolean
}

export const AskingBar = ({ shown, hands, isAway }: AskingBarProps) => {
  const { wording, languages, lowered, business } = shown
  const { anonymous, lower, higher, language } = wording.spoken
  return (
    <div class="at-rest" inert={isAway}>
      {languages.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div
          class="languages"
          role="group"
          aria-label={language}
          data-many={languages.length > FEW ? "" : undefined}
        >
          {languages.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === wording.language}
              {...onRelease(() => hands.move({ type: "speak", language: each }))}
            >
              {ownName(each)}
            </button>
          ))}
        </div>
      )}
      <p class="whose">
        <span>{anonymous}</span>
        <span aria-hidden="true">·</span>
        <bdi>{business}</bdi>
      </p>
      <button
        type="button"
        class="reach"
        aria-pressed={lowered}
        aria-label={lowered ? higher : lower}
        {...onRelease(() => hands.move({ type: "lower", lowered: !lowered }))}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="9.5" cy="4.2" r="1.7" />
          <path d="M9.5 8v6h5.5l2.5 5.5h2M9.5 10.8h4.5M7 11.2a5 5 0 1 0 7 6.3" />
        </svg>
      </button>
    </div>
  )
}
