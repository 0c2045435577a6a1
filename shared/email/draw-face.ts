import { LIGHT } from "./colours.ts"

/** Empty elements are thrown away by editors of sender systems; a space of no size is not. */
const NOTHING = "&nbsp;"
const NO_TEXT = "font-size:0;line-height:0;mso-hide:all"

const eye = (shape: string, apart: number) =>
  `<span style="display:inline-block;${shape};margin:0 ${apart}px;${NO_TEXT}">${NOTHING}</span>`

const smile = (colour: string) => `border-top:3px solid ${colour};border-radius:6px 6px 0 0`
const dot = (colour: string) => `background:${colour};border-radius:50%`

const face = (of: "love" | "hate", skin: string, eyes: string, mouth: string) =>
  `<span class="lt-${of}-face" aria-hidden="true" style="display:block;box-sizing:border-box;width:48px;height:48px;` +
  `margin:0 auto 10px;padding-top:16px;background:${skin};border-radius:50%;text-align:center;${NO_TEXT}">` +
  `${eyes}<span class="lt-mouth" style="display:block;${mouth};${NO_TEXT}">${NOTHING}</span></span>`

/**
 * The two faces, drawn with boxes and round corners: pictures are blocked in half of all mail programs, and the
 * characters that look like faces are as every font likes them, in colour on some telephones.
 */
export const FACES = {
  love: face(
    "love",
    LIGHT.love,
    eye(`width:10px;height:6px;box-sizing:border-box;${smile(LIGHT.card)}`, 3).repeat(2),
    `width:22px;height:11px;margin:5px auto 0;background:${LIGHT.card};border-radius:2px 2px 11px 11px`,
  ),
  hate: face(
    "hate",
    LIGHT.hate,
    eye(`width:6px;height:6px;${dot(LIGHT.card)}`, 5).repeat(2),
    `box-sizing:border-box;width:20px;height:9px;margin:6px auto 0;border:solid ${LIGHT.card};border-width:3px 0 0;border-radius:12px 12px 0 0`,
  ),
}
