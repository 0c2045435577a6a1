import type { Asking } from "../../../shared/asking.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { type FaceWording, type Offers, type Question, UNDECIDED } from "../../../shared/touchpoint.ts"
import { m, t } from "../../frame/speech.tsx"
import { languageIn } from "../wording.ts"
import { askingWords } from "./asking-words.ts"
import { draftOf } from "./draft.ts"

const moved = (title: string, was: string, is: string): string[] =>
  was === is ? [] : [`${title}: ${was} → ${is}`]

const reasonWords = (title: string, was: FaceWording["reasons"], is: FaceWording["reasons"]): string[] => {
  const former = new Map(was.map(({ slug, label }) => [slug, label]))
  const latter = new Map(is.map(({ slug, label }) => [slug, label]))
  const words = [
    ...is.filter(({ slug }) => !former.has(slug)).map(({ label }) => t("“{label}” added", { label })),
    ...was.filter(({ slug }) => !latter.has(slug)).map(({ label }) => t("“{label}” removed", { label })),
    ...is.flatMap(({ slug, label }) => {
      const before = former.get(slug)
      return before === undefined || before === label
        ? []
        : [t("“{before}” is now “{label}”", { before, label })]
    }),
  ]
  const stayed = (list: FaceWording["reasons"], other: ReadonlyMap<string, string>) =>
    list.filter(({ slug }) => other.has(slug)).map(({ slug }) => slug)
  if (stayed(was, latter).join() !== stayed(is, former).join()) words.push(t("in another order"))
  return words.length > 0 ? [`${title}: ${words.join(", ")}`] : []
}

const FACES = {
  love: { says: m("Love says"), reasons: m("Reasons for love") },
  hate: { says: m("Hate says"), reasons: m("Reasons for hate") },
} as const

const faceWords = (face: keyof typeof FACES, was: FaceWording, is: FaceWording): string[] => [
  ...moved(t(FACES[face].says), was.label, is.label),
  ...reasonWords(t(FACES[face].reasons), was.reasons, is.reasons),
]

const onOff = (on: boolean) => (on ? t("on") : t("off"))
const addressOf = (friend: string) => friend || t("no address")
const leadsTo = (review: boolean) => (review ? t("a review page") : t("to pass on"))

const offerWords = (was: Offers, is: Offers): string[] => [
  ...moved(t("“May we answer you?”"), onOff(was.contact), onOff(is.contact)),
  ...moved(t("“We will look into it”"), onOff(was.lookInto), onOff(is.lookInto)),
  ...moved(t("“Tell a friend”"), addressOf(was.friend), addressOf(is.friend)),
  ...moved(t("That address is"), leadsTo(was.review), leadsTo(is.review)),
]

const arrangedWords = (asking: Asking) => askingWords(draftOf({ ...UNDECIDED, asking }))

const whereAndWhenWords = (was: Asking, is: Asking): string[] => {
  const former = arrangedWords(was)
  return arrangedWords(is).filter((line) => !former.includes(line))
}

/** In the languages that differ; a reason that is translated anew is not told apart. */
const translationWords = (was: Question["translations"], is: Question["translations"]): string[] =>
  LANGUAGES.flatMap((language) => {
    const [before, after] = [was[language], is[language]]
    if (JSON.stringify(before) === JSON.stringify(after)) return []
    const name = t("In {language}", { language: languageIn(language) })
    if (!after) return [t("{name}: removed", { name })]
    const { question } = after
    return [
      before
        ? t("{name}: reworded, “{question}”", { name, question })
        : t("{name}: added, “{question}”", { name, question }),
    ]
  })

type SomeFields = { [Field in keyof Question]?: Question[Field] | undefined }

/** What a change of a touchpoint's question changed, a line each; what one side does not name stayed as it was. */
export const questionChanges = (was: SomeFields, is: SomeFields): string[] => [
  ...(was.question !== undefined && is.question !== undefined
    ? moved(t("Question"), was.question, is.question)
    : []),
  ...(was.love && is.love ? faceWords("love", was.love, is.love) : []),
  ...(was.hate && is.hate ? faceWords("hate", was.hate, is.hate) : []),
  ...(was.translations && is.translations ? translationWords(was.translations, is.translations) : []),
  ...(was.offers && is.offers ? offerWords(was.offers, is.offers) : []),
  ...(was.asking && is.asking ? whereAndWhenWords(was.asking, is.asking) : []),
]
