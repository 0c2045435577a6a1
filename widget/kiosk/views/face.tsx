import type { Face as FaceName } from "../../../shared/vote.ts"

/** The two faces, drawn on 24 × 24. The words beside them say the same, so they are hidden from screen readers. */
export const Face = ({ face }: { face: FaceName }) => (
  <svg class={`face ${face}`} viewBox="0 0 24 24" aria-hidden="true">
    <circle class="skin" cx="12" cy="12" r="11" />
    {face === "love" ? (
      <>
        <path class="mark" d="M6.3 10.2q1.7-2.5 3.4 0M14.3 10.2q1.7-2.5 3.4 0" />
        <path class="mouth" d="M6.8 13.2h10.4c.4 0 .6.3.5.7a5.8 5.8 0 0 1-11.4 0c-.1-.4.1-.7.5-.7z" />
      </>
    ) : (
      <>
        <path class="mark" d="M6.2 7.6l3.6 1.7M17.8 7.6l-3.6 1.7M7.6 17.4q4.4-4.6 8.8 0" />
        <circle class="mouth" cx="8.4" cy="11.4" r="1.25" />
        <circle class="mouth" cx="15.6" cy="11.4" r="1.25" />
      </>
    )}
  </svg>
)
