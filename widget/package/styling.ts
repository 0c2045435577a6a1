/** What a page may set on `love-tap`. The defaults are in `styles/question.css`. */
export const PROPERTIES: Readonly<Record<string, string>> = {
  "--lovetap-card": "Background of the card and the tab, and the lines of the faces",
  "--lovetap-ink": "Text",
  "--lovetap-line": "Borders",
  "--lovetap-love": "The face that loves, and what belongs to it",
  "--lovetap-hate": "The face that hates, and what belongs to it",
  "--lovetap-soft": "Background of what can be chosen: reasons, fields",
  "--lovetap-font": "Font family",
}

/** What a page may style with `love-tap::part(…)`: every element's class is also the name of its part. */
export const PARTS: Readonly<Record<string, string>> = {
  card: "What asks and answers",
  tab: "What rests in the corner until the card is opened",
  head: "The question; after the tap the thanks",
  faces: "The row of the two buttons",
  love: "The button that loves, and each drawing of its face",
  hate: "The button that hates, and each drawing of its face",
  x: "The button that closes the card",
}
