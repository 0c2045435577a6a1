import type { Asking } from "../../../shared/asking.ts"
import { languageName } from "../../../shared/language-name.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { type FaceWording, type Offers, type Question, UNDECIDED } from "../../../shared/touchpoint.ts"
import { askingWords } from "./asking-words.ts"
import { draftOf } from "./draft.ts"

const moved = (title: string, was: string, is: string): string[] =>
  was === is ? [] : [`${title}: ${was} → ${is}`]

const reasonWords = (title: string, was: FaceWording["reasons"], is: FaceWording["reasons"]): string[] => {
  const former = new Map(was.map(({ slug, label }) => [slug, label]))
  const latter = new Map(is.map(({ slug, label }) => [slug, label]))
  const words = [
    ...is.filter(({ slug }) => !former.has(slug)).map(({ label }) => `“${label}” added`),
    ...was.filter(({ slug }) => !latter.has(slug)).map(({ label }) => `“${label}” removed`),
    ...is.flatMap(({ slug, label }) => {
      const before = former.get(slug)
      return before === undefined || before === label ? [] : [`“${before}” is now “${label}”`]
    }),
  ]
  const stayed = (list: FaceWording["reasons"], other: ReadonlyMap<string, string>) =>
    list.filter(({ slug }) => other.has(slug)).map(({ slug }) => slug)
  if (stayed(was, latter).join() !== stayed(is, former).join()) words.push("in another order")
  return words.length > 0 ? [`${title}: ${words.join(", ")}`] : []
}

const faceWords = (title: string, was: FaceWording, is: FaceWording): string[] => [
  ...moved(`${title} says`, was.label, is.label),
  ...reasonWords(`Reasons for ${title.toLowerCase()}`, was.reasons, is.reasons),
]

const onOff = (on: boolean) => (on ? "on" : "off")

const offerWords = (was: Offers, is: Offers): string[] => [
  ...moved("“May we answer you?”", onOff(was.contact), onOff(is.contact)),
  ...moved("“We will look into it”", onOff(was.lookInto), onOff(is.lookInto)),
  ...moved("“Tell a friend”", was.friend || "no address", is.friend || "no address"),
  ...moved(
    "That address is",
    was.review ? "a review page" : "to pass on",
    is.review ? "a review page" : "to pass on",
  ),
]

const arrangedWords = (asking: Asking) => askingWords(draftOf({ ...UNDECIDED, asking }))

const whereAndWhenWords = (was: Asking, is: Asking): string[] => {
  const former = arrangedWords(was)
  return arrangedWords(is).filter((line) => !former.includes(line))
}

/** In the languages that differ, in English; a reason that is translated anew is not told apart. */
const translationWords = (was: Question["translations"], is: Question["translations"]): string[] =>
  LANGUAGES.flatMap((language) => {
    const [before, after] = [was[language], is[language]]
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    const name = `In ${languageName(language, "en")}`
    if (!after) return [`${name}: removed`]
    return [`${name}: ${before ? "reworded" : "added"}, “${after.question}”`]
  })

type SomeFields = { [Field in keyof Question]?: Question[Field] | undefined }

/** What a change of a touchpoint's question changed, a line each; what one side does not name stayed as it was. */
export const questionChanges = (was: SomeFields, is: SomeFields): string[] => [
  ...(was.question !== undefined && is.question !== undefined
    ? moved("Question", was.question, is.question)
    : []),
  ...(was.love && is.love ? faceWords("Love", was.love, is.love) : []),
  ...(was.hate && is.hate ? faceWords("Hate", was.hate, is.hate) : []),
  ...(was.translations && is.translations ? translationWords(was.translations, is.translations) : []),
  ...(was.offers && is.offers ? offerWords(was.offers, is.offers) : []),
  ...(was.asking && is.asking ? whereAndWhenWords(was.asking, is.asking) : []),
]
