/** A sheet for shadow roots to adopt. Constructed sheets work under `style-src 'none'`. */
export const makeSheet = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
