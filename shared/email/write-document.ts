import { LIGHT } from "./colours.ts"
import { escapeHtml } from "./escape-html.ts"
import type { Letter } from "./letter.ts"
import { type Scheme, writeSnippet } from "./write-snippet.ts"

/** What mail programs show of an e-mail beside its subject; it stands first and is not seen again. */
const preheader = (text: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(text)}</div>`

/** A whole e-mail with nothing in it but the question. */
export const writeDocument = (letter: Letter, scheme: Scheme = "readers"): string => `<!doctype html>
<html lang="${escapeHtml(letter.lang)}" dir="${letter.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.question)}</title>
</head>
<body style="margin:0;padding:16px 10px;${scheme === "readers" ? "" : `background:${scheme === "dark" ? "#16151a" : LIGHT.card};`}">
${preheader(letter.question)}
${writeSnippet(letter, scheme)}</body>
</html>
`
