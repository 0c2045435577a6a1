import type { Stretch } from "./matching.ts"

/** A text with the stretches of it that were looked for marked. */
export const MarkedText = ({ text, stretches }: { text: string; stretches: readonly Stretch[] }) => (
  <>
    {stretches.map(({ start, end }, at) => (
      <>
        {text.slice(stretches[at - 1]?.end ?? 0, start)}
        <mark>{text.slice(start, end)}</mark>
      </>
    ))}
    {text.slice(stretches.at(-1)?.end ?? 0)}
  </>
)
