import { makeElement } from "../make-element.ts"

/** Puts a `<love-tap>` on the page: beside its script tag when inline, else at the page's end, where it shifts nothing. */
export const place = (attributes: Record<string, string | undefined>, script: Element): void => {
  const element = makeElement("love-tap", attributes)
  if (attributes.mode === "inline") script.after(element)
  // A script in the head may run before there is a body.
  else (document.body ?? document.documentElement).append(element)
}
