/** What the form says, as the tag's attributes, and what goes beside the tag. */
export interface Choices {
  touchpoint: string
  /** The page's `lang`. */
  language: string
  attributes: Record<string, string>
  /** For the page's own style sheet; empty for the widget's own colours. */
  css: string
}

/** Each sets all it needs in both schemes, so that the text can be read on its card. */
const THEMES: Readonly<Record<string, string>> = {
  cafe: `love-tap {
  --lovetap-card: light-dark(#fffaf1, #182721);
  --lovetap-ink: light-dark(#1b2c26, #f1e9da);
  --lovetap-love: light-dark(#1f4a3d, #8fc7ae);
  --lovetap-hate: light-dark(#a8421f, #f0a07c);
  --lovetap-font: Georgia, serif;
}`,
  ink: `love-tap {
  --lovetap-card: light-dark(#fff, #000);
  --lovetap-ink: light-dark(#000, #fff);
  --lovetap-line: light-dark(#000, #fff);
  --lovetap-love: light-dark(#000, #fff);
  --lovetap-hate: light-dark(#000, #fff);
  --lovetap-font: ui-monospace, monospace;
}
love-tap::part(card),
love-tap::part(love),
love-tap::part(hate) {
  border-radius: 0;
  box-shadow: none;
}`,
  candy: `love-tap {
  --lovetap-card: light-dark(#fff0f6, #2b1020);
  --lovetap-ink: light-dark(#5c1338, #ffe3ef);
  --lovetap-love: #e64980;
  --lovetap-hate: light-dark(#5f3dc4, #b197fc);
}
love-tap::part(card) {
  border-radius: 28px;
}`,
}

const CORNER = /^(?:top|bottom)-/
const BY_DEFAULT = "bottom-end"

/** @param worker where the icons of one's own lie in the demo: beside its pages */
export const readChoices = (form: HTMLFormElement, site: string): Choices => {
  const data = new FormData(form)
  const read = (name: string) => String(data.get(name) ?? "").trim()
  const place = read("place")
  const own = read("look") === "own"
  const share = read("share")
  const look = [own ? "" : read("look"), read("scheme")].filter(Boolean).join(" ")
  return {
    touchpoint: read("touchpoint"),
    language: read("language"),
    css: THEMES[read("theme")] ?? "",
    attributes: {
      question: read("question"),
      love: read("love"),
      hate: read("hate"),
      mode: place === "inline" ? "inline" : "",
      where: CORNER.test(place) && place !== BY_DEFAULT ? place : "",
      for: place === "for" ? "#order-done" : "",
      when: read("when"),
      "when-again": read("again"),
      "when-share": share && share !== "100" ? `${share}%` : "",
      look,
      "look-love": own ? `${site}/cup-full.svg` : "",
      "look-hate": own ? `${site}/cup-spilt.svg` : "",
    },
  }
}
