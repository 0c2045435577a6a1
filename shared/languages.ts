/** The languages the widget speaks: one file each in `widget/locales/languages/`. */
export const LANGUAGES = [
  "ar",
  "bg",
  "bn",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "fa",
  "fi",
  "fr",
  "he",
  "hi",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "lt",
  "lv",
  "ms",
  "nb",
  "nl",
  "pl",
  "pt",
  "pt-br",
  "ro",
  "ru",
  "sk",
  "sl",
  "sr",
  "sr-latn",
  "sv",
  "th",
  "tr",
  "uk",
  "ur",
  "vi",
  "zh",
  "zh-hant",
] as const
export type Language = (typeof LANGUAGES)[number]

/** What any page is understood in best when nobody has written its language yet. */
const OTHERWISE: Language = "en"

/**
 * Other names of these languages, names of old (https://www.iana.org/assignments/language-subtag-registry), and
 * languages whose readers read one of these daily; where a country decides the script, the country.
 */
const ALSO: ReadonlyMap<string, Language> = new Map([
  ["arb", "ar"],
  ["bs", "hr"],
  ["bs-cyrl", "sr"],
  ["cmn", "zh"],
  ["cmn-hant", "zh-hant"],
  ["cnr", "sr-latn"],
  ["gsw", "de"],
  ["in", "id"],
  ["iw", "he"],
  ["mo", "ro"],
  ["nn", "nb"],
  ["no", "nb"],
  ["pes", "fa"],
  ["prs", "fa"],
  ["sh", "sr-latn"],
  ["sr-me", "sr-latn"],
  ["yue", "zh-hant"],
  ["yue-hans", "zh"],
  ["zh-hk", "zh-hant"],
  ["zh-mo", "zh-hant"],
  ["zh-tw", "zh-hant"],
  ["zsm", "ms"],
])

/** RFC 4647, section 3.4: the tag without its last part, and without a single letter that then ends it. */
const shortened = (range: string): string => range.replace(/(?:-[a-z\d])?-[^-]*$/, "")

/**
 * The language to speak on a page that says `tag` of itself, by RFC 4647's lookup. Pages say it in every spelling:
 * `de-AT`, `pt_BR`, `de_DE.UTF-8`, `EN`.
 */
export const findLanguage = (tag: string): Language => {
  let range = /^[a-z\d-]*/.exec(tag.toLowerCase().replaceAll("_", "-"))?.[0] ?? ""
  while (range) {
    const found = ALSO.get(range) ?? LANGUAGES.find((language) => language === range)
    if (found) return found
    const shorter = shortened(range)
    range = shorter === range ? "" : shorter
  }
  return OTHERWISE
}

/** What may be meant as a language: letters first, as in every tag there is. */
const WORDS = /^(?<tag>[a-z]{2,8}(?![a-z]).*?)(?<of>-form|-done)?$/i

/**
 * The file of words to answer with where a page asks for `name`: `de-form` for `de-AT-form`.
 *
 * @returns undefined when no language can be meant
 */
export const findWords = (name: string): string | undefined => {
  const { tag, of = "" } = WORDS.exec(name)?.groups ?? {}
  return tag && findLanguage(tag) + of
}
