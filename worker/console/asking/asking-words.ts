import { m, t } from "../../frame/speech.tsx"
import type { Draft } from "./draft.ts"

const BOTTOM_RIGHT = m("bottom right")
const CORNERS: Readonly<Record<string, string>> = {
  "bottom-end": BOTTOM_RIGHT,
  "bottom-start": m("bottom left"),
  "top-end": m("top right"),
  "top-start": m("top left"),
}

const momentWords = (draft: Draft): string => {
  const field = (name: string) => draft.get(`when.${name}`) ?? ""
  switch (draft.get("when")) {
    case "now":
      return t("It asks by itself, at once.")
    case "seconds":
      return t("It asks by itself, after {seconds} seconds.", { seconds: field("seconds") })
    case "scroll":
      return t("It asks when {percent} % of the page was scrolled.", { percent: field("scroll") })
    case "leave":
      return t("It asks on leaving, or on coming back to the tab.")
    case "event":
      return t("It asks when the page sends the event “{event}”.", { event: field("event") })
    default:
      return t("It rests in its place until someone taps it.")
  }
}

const LOOKS: Readonly<Record<string, string>> = {
  faces: m("faces"),
  thumbs: m("thumbs"),
  words: m("words only"),
}

const SCHEMES: Readonly<Record<string, string>> = { light: m("always light"), dark: m("always dark") }
const LIKE_PAGE = m("light or dark like the page")

/** Where, when, how often and in which look a touchpoint asks, a sentence each. */
export const askingWords = (draft: Draft): string[] => {
  const typed = (name: string) => draft.get(name) ?? ""
  return [
    typed("stands") === "after"
      ? t("In the page, right after the element {element}.", { element: typed("for") })
      : t("In a corner of the page: {corner}.", { corner: t(CORNERS[typed("where")] ?? BOTTOM_RIGHT) }),
    momentWords(draft),
    t("By itself on {percent} % of page views, and not again for {days} days.", {
      percent: typed("whenShare"),
      days: typed("whenAgain"),
    }),
    t("It shows {look}, {scheme}.", {
      look: t(LOOKS[typed("look")] ?? typed("look")),
      scheme: t(SCHEMES[typed("scheme")] ?? LIKE_PAGE),
    }),
  ]
}
