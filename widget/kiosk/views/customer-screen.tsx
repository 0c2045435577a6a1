import type { ComponentChildren } from "preact"
import type { Face } from "../../../shared/vote.ts"
import type { Hands, Shown } from "../state/shown.ts"
import type { Wording } from "../state/wording.ts"
import { AskingBar } from "./asking-bar.tsx"
import { Faces } from "./faces.tsx"
import { onRelease } from "./press.ts"
import { Said } from "./said.tsx"
import { UndoButton } from "./undo-button.tsx"
import { Why } from "./why.tsx"

/** A long question is set smaller, so that the faces keep their room. */
const LONG_CHARS = 40
const VERY_LONG_CHARS = 90

const lengthOf = (text: string) => {
  if (text.length > VERY_LONG_CHARS) return "very-long"
  return text.length > LONG_CHARS ? "long" : undefined
}

const thanksFor = ({ spoken }: Wording, reaction: Face): string =>
  reaction === "love" ? spoken.thanksForLove : spoken.thanksForHate

const headingOf = ({ screen, wording }: Shown): string => {
  const { whyLove, whyHate, undone } = wording.spoken
  switch (screen.tag) {
    case "asking":
      return wording.question
    case "locked":
      return thanksFor(wording, screen.reaction)
    case "why":
      return screen.reaction === "love" ? whyLove : whyHate
    case "said":
      return screen.what === "undone" ? undone : thanksFor(wording, screen.reaction)
  }
}

/** Read aloud as soon as it is so. */
const newsOf = (shown: Shown): string => {
  const { tag } = shown.screen
  return tag === "locked" || tag === "said" ? headingOf(shown) : ""
}

const middleOf = (shown: Shown, hands: Hands): ComponentChildren => {
  const { screen, wording } = shown
  switch (screen.tag) {
    case "asking":
      return <Faces wording={wording} chosen={undefined} tap={hands.tap} />
    case "locked":
      return <Faces wording={wording} chosen={screen.reaction} tap={hands.tap} />
    case "why":
      return <Why {...shown} screen={screen} hands={hands} />
    case "said":
      return <Said screen={screen} />
  }
}

const barOf = (shown: Shown, hands: Hands): ComponentChildren => {
  const { screen, wording, undoSeconds } = shown
  const isAway = screen.tag !== "asking" || undoSeconds > 0
  return (
    <>
      {(screen.tag === "asking" || screen.tag === "locked") && (
        <AskingBar key="at-rest" shown={shown} hands={hands} isAway={isAway} />
      )}
      {isAway && (
        <div key="answering" class="answering">
          {screen.tag === "asking" && <span class="thanks">{wording.spoken.thanks}</span>}
          {undoSeconds > 0 && <UndoButton label={wording.spoken.undo} seconds={undoSeconds} hands={hands} />}
          {screen.tag === "why" && (
            <button type="button" class="finish" {...onRelease(() => hands.move({ type: "finish" }))}>
              {screen.comment.trim() ? wording.spoken.send : wording.spoken.done}
            </button>
          )}
        </div>
      )}
    </>
  )
}

export const CustomerScreen = ({ shown, hands }: { shown: Shown; hands: Hands }) => {
  const { screen, wording, lowered, isIdle } = shown
  const heading = headingOf(shown)
  return (
    <main
      class="kiosk"
      lang={wording.language}
      dir={wording.spoken.dir}
      data-screen={screen.tag}
      data-lowered={lowered ? "" : undefined}
      data-idle={isIdle ? "" : undefined}
      onPointerDown={() => hands.move({ type: "touch" })}
    >
      <h1 tabIndex={-1} dir="auto" data-length={lengthOf(heading)}>
        {heading}
      </h1>
      {middleOf(shown, hands)}
      <div class="bar">{barOf(shown, hands)}</div>
      <p class="unseen" role="status">
        {newsOf(shown)}
      </p>
    </main>
  )
}
