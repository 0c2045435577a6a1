import { makeElement } from "../make-element.ts"

/** Puts a `<love-tap>` on the page: beside its script tag when inline, else at the page's end, where it shifts nothing. */
export const place = (attributes: Record<string, string | undefined>, script: Element): void => {
  const element = makeElement("love-tap", { mode: "floating", ...attributes })
  if (attributes.mode === "inline") script.after(element)
  // Beside the body: a script in the head may run before there is one, and pages that swap their body keep the question.
  else document.documentElement.append(element)
}
