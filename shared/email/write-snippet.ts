import type { EmailGoal } from "../email-link.ts"
import { DARK, LIGHT } from "./colours.ts"
import { FACES } from "./draw-face.ts"
import { escapeHtml } from "./escape-html.ts"
import type { Letter } from "./letter.ts"

/** What newsletters are wide, and windows of mail programs show whole. */
const WIDTH_PX = 600
const FONT = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** Which light the reader's program says it is; a preview decides it by itself. */
export type Scheme = "readers" | "light" | "dark"

const DARK_WHEN: Record<Scheme, string> = {
  readers: "(prefers-color-scheme:dark)",
  light: "not all",
  dark: "all",
}

type Face = "love" | "hate"

/**
 * What a class becomes in the dark: with `important`, for it must win over what stands in the lines. Never two braces
 * side by side: half of the senders' systems would take them for a merge tag of theirs.
 */
const darkRules = (before: string): string =>
  [
    [".lt-card", `background:${DARK.card}!important;border-color:${DARK.line}!important`],
    [".lt-ink", `color:${DARK.ink}!important`],
    [".lt-love", `background:${DARK.loveWash}!important;border-color:${DARK.love}!important`],
    [".lt-hate", `background:${DARK.hateWash}!important;border-color:${DARK.hate}!important`],
    [".lt-love-face", `background:${DARK.love}!important`],
    [".lt-hate-face", `background:${DARK.hate}!important`],
  ]
    .map(([selector, rule]) => `${before}${selector}{${rule}} `)
    .join("")

/**
 * Only what dark mode needs: nothing is lost where a program throws it away. Programs that paint the dark themselves
 * name their own: https://www.litmus.com/blog/the-ultimate-guide-to-dark-mode-for-email-marketers
 */
const styles = (scheme: Scheme): string =>
  `<style>:root{color-scheme:light dark;supported-color-schemes:light dark}` +
  `@media ${DARK_WHEN[scheme]}{${darkRules("")}}` +
  `${scheme === "readers" ? `${darkRules("[data-ogsc] ")}${darkRules("[data-ogsb] ")}` : ""}</style>`

/** Letters that fit into one line of Outlook's button, whose height must be said beforehand. */
const OUTLOOK_LINE_CHARS = 24
const OUTLOOK_LINE_PX = 22

const outlookHeight = ({ love, hate }: Letter["labels"]): number =>
  84 + OUTLOOK_LINE_PX * Math.ceil(Math.max(love.length, hate.length) / OUTLOOK_LINE_CHARS)

const OUTLOOK: Record<Face, { fill: string; ink: string; sign: string }> = {
  love: { fill: LIGHT.love, ink: LIGHT.ink, sign: "&#9786;" },
  hate: { fill: LIGHT.hate, ink: "#ffffff", sign: "&#9785;" },
}

/**
 * Outlook for Windows lays out as Word does: it knows neither round corners nor padding in a link, but draws shapes.
 * https://learn.microsoft.com/en-us/previous-versions/office/developer/office-2007/aa338201(v=office.12)
 */
const outlookButton = (of: Face, href: string, label: string, height: number): string => {
  const { fill, ink, sign } = OUTLOOK[of]
  return (
    `<!--[if mso]><v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word" ` +
    `href="${href}" style="width:264px;height:${height}px;v-text-anchor:middle" arcsize="14%" stroked="f" fillcolor="${fill}">` +
    `<w:anchorlock/><center style="color:${ink};font-family:'Segoe UI',Arial,sans-serif;font-size:16px;font-weight:bold">` +
    `<span style="font-family:'Segoe UI Symbol',sans-serif;font-size:34px;font-weight:normal">${sign}</span><br>${label}</center></v:roundrect><![endif]-->`
  )
}

const cell = (of: Face, letter: Letter, hrefTo: (what: EmailGoal) => string): string => {
  const label = escapeHtml(letter.labels[of])
  const href = hrefTo(of)
  const [wash, edge] = of === "love" ? [LIGHT.loveWash, LIGHT.love] : [LIGHT.hateWash, LIGHT.hate]
  return `<td width="49%" align="center" valign="top">
${outlookButton(of, href, label, outlookHeight(letter.labels))}
<!--[if !mso]><!--><a class="lt-${of} lt-ink" href="${href}" style="display:block;padding:18px 10px 16px;background:${wash};border:2px solid ${edge};border-radius:16px;color:${LIGHT.ink};font:bold 16px/22px ${FONT};text-align:center;text-decoration:none;word-wrap:break-word">${FACES[of]}${label}</a><!--<![endif]-->
</td>`
}

/** What no human sees or reaches, and programs that open everything do; behind the links that are meant. */
const decoy = (href: string): string =>
  `<a href="${href}" rel="nofollow" aria-hidden="true" tabindex="-1" style="display:none;max-height:0;overflow:hidden;font-size:0;line-height:0;mso-hide:all"></a>`

/**
 * The question as HTML for an e-mail: tables and inline styles, no picture, nothing loaded. Everything typed is escaped;
 * merge tags stand in the links as they are.
 */
export const writeSnippet = (letter: Letter, scheme: Scheme = "readers"): string => {
  const hrefTo = (what: EmailGoal) => escapeHtml(letter.linkTo(what))
  const { lang, dir } = letter
  return `${styles(scheme)}
<table role="presentation" lang="${escapeHtml(lang)}" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<!--[if mso]><table role="presentation" width="${WIDTH_PX}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="lt-card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:${WIDTH_PX}px;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:20px;border-collapse:separate">
<tr><td class="lt-ink" dir="${dir}" align="center" style="padding:24px 18px 16px;color:${LIGHT.ink};font:bold 20px/27px ${FONT};text-align:center">${escapeHtml(letter.question)}</td></tr>
<tr><td style="padding:0 18px 20px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed"><tr>
${cell("love", letter, hrefTo)}
<td width="12" style="width:12px;font-size:0;line-height:0">&nbsp;</td>
${cell("hate", letter, hrefTo)}
</tr></table></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
${decoy(hrefTo("other"))}
</td></tr></table>
`
}
