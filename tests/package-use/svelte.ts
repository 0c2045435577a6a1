import "lovetap/svelte"
import type { SvelteHTMLElements } from "svelte/elements"

/** What templates are checked against. */
type Props = SvelteHTMLElements["love-tap"]

export const props: Props = {
  touchpoint: "checkout",
  key: "lt_demo",
  class: "till",
  "onlovetap:vote": ({ detail }) => detail.touchpoint,
}
// @ts-expect-error there is no such corner
export const wrong: Props = { touchpoint: "checkout", where: "middle" }
