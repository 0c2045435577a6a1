/** Style sheets are strings here: shadow roots adopt them as constructed sheets, which no page's CSP can block. */
declare module "*.css?raw" {
  const css: string
  export default css
}
