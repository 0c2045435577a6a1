import { m } from "../../frame/speech.tsx"
import type { SizeName } from "./sizes.ts"

/** What each size is called, and what it is for; said by `t`. */
export const SIZE_WORDS: Readonly<Record<SizeName, { label: string; about: string }>> = {
  a4: { label: m("A4"), about: m("a poster") },
  a5: { label: m("A5"), about: m("a counter card") },
  tent: { label: m("Table tent"), about: m("A4, folded, read from both sides") },
  sticker: { label: m("Sticker"), about: m("50 × 50 mm") },
  round: { label: m("Round sticker"), about: m("50 mm across") },
  receipt: { label: m("Receipt strip"), about: m("72 mm wide, black only") },
}
