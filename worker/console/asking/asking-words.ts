import type { Draft } from "./draft.ts"

const CORNERS: Readonly<Record<string, string>> = {
  "bottom-end": "bottom right",
  "bottom-start": "bottom left",
  "top-end": "top right",
  "top-start": "top left",
}

const momentWords = (draft: Draft): string => {
  const field = (name: string) => draft.get(`when.${name}`) ?? ""
  switch (draft.get("when")) {
    case "now":
      return "It asks by itself, at once."
    case "seconds":
      return `It asks by itself, after ${field("seconds")} seconds.`
    case "scroll":
      return `It asks when ${field("scroll")} % of the page was scrolled.`
    case "leave":
      return "It asks on leaving, or on coming back to the tab."
    case "event":
      return `It asks when the page sends the event “${field("event")}”.`
    default:
      return "It rests in its place until someone taps it."
  }
}

/** Where, when, how often and in which look a touchpoint asks, a sentence each. */
export const askingWords = (draft: Draft): string[] => {
  const look = draft.get("look")
  const scheme = draft.get("scheme")
  return [
    draft.get("stands") === "after"
      ? `In the page, right after the element ${draft.get("for")}.`
      : `In a corner of the page: ${CORNERS[draft.get("where") ?? ""] ?? "bottom right"}.`,
    momentWords(draft),
    `By itself on ${draft.get("whenShare")} % of page views, and not again for ${draft.get("whenAgain")} days.`,
    `It shows ${look === "words" ? "words only" : look}, ${scheme ? `always ${scheme}` : "light or dark like the page"}.`,
  ]
}
