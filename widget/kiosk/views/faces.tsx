import type { Face as FaceName } from "../../../shared/vote.ts"
import type { Wording } from "../state/wording.ts"
import { Face } from "./face.tsx"
import { onTouch } from "./press.ts"

const BOTH: readonly FaceName[] = ["love", "hate"]

/** Arrows go from one face to the other, whichever way they point: there are only two. */
const goToOther = (event: KeyboardEvent) => {
  if (!event.key.startsWith("Arrow") || !(event.currentTarget instanceof Element)) return
  const faces = [...event.currentTarget.querySelectorAll("button")]
  faces.find((face) => face !== document.activeElement)?.focus()
}

interface FacesProps {
  wording: Wording
  /** Just tapped: the other one steps back. */
  chosen: FaceName | undefined
  tap(face: FaceName): void
}

export const Faces = ({ wording, chosen, tap }: FacesProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short way between its buttons
  <div class="faces" onKeyDown={goToOther}>
    {BOTH.map((face) => (
      <button
        key={face}
        type="button"
        class={`answer ${face}`}
        data-chosen={chosen && String(chosen === face)}
        aria-disabled={chosen !== undefined}
        {...onTouch(() => tap(face))}
      >
        <Face face={face} />
        <span dir="auto">{wording.faces[face].label}</span>
      </button>
    ))}
  </div>
)
