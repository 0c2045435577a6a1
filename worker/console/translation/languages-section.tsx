import type { Slug } from "../../../shared/ids.ts"
import { languageName } from "../../../shared/language-name.ts"
import { LANGUAGES, type Language } from "../../../shared/languages.ts"
import { TRANSLATIONS_MAX } from "../../../shared/limits.ts"
import type { Question } from "../../../shared/touchpoint.ts"
import { settingNow } from "../../frame/setting.ts"
import { t, tn } from "../../frame/speech.tsx"
import { askingPath } from "../asking/address.ts"
import { Nothing } from "../nothing.tsx"
import { byName, languageIn } from "../wording.ts"
import { translationPath } from "./address.ts"

interface LanguagesProps {
  slug: Slug
  question: Question
  editable: boolean
  /** Those that the business speaks: they are offered first. */
  own: readonly Language[]
}

/** Which reasons have no words in a language yet. */
const untold = ({ translations, love, hate }: Question, language: (typeof LANGUAGES)[number]): number => {
  const words = translations[language]
  if (!words) return 0
  const missing = (face: "love" | "hate", reasons: Question["love"]["reasons"]) =>
    reasons.filter(({ slug }) => words[face].reasons[slug] === undefined).length
  return missing("love", love.reasons) + missing("hate", hate.reasons)
}

/** The languages that a touchpoint's own words are written in, and a way to one more. */
export const LanguagesSection = ({ slug, question, editable, own }: LanguagesProps) => {
  const written = LANGUAGES.filter((language) => question.translations[language])
  // The words that there are are most likely in the reader's own language: it comes last.
  const rank = (language: Language): number =>
    language === settingNow().language ? 2 : own.includes(language) ? 0 : 1
  const others = LANGUAGES.filter((language) => !question.translations[language]).toSorted(
    (one, other) => rank(one) - rank(other) || byName(languageIn(one), languageIn(other)),
  )
  return (
    <section class="card" aria-labelledby="languages-title" id="languages">
      <h2 id="languages-title">{t("In other languages")}</h2>
      <p class="note">
        {t(
          "Links, posters, letters and kiosks speak your customers’ language by themselves, in {languages} languages. Only your own words they can’t translate: write them here.",
          { languages: LANGUAGES.length },
        )}
      </p>
      {written.length === 0 && <Nothing>{t("Your words are written in one language so far.")}</Nothing>}
      <ul class="worded-in">
        {written.map((language) => {
          const missing = untold(question, language)
          return (
            <li key={language}>
              <a href={translationPath(slug, language)}>
                <bdi lang={language}>{languageName(language)}</bdi>
              </a>{" "}
              <small>
                {languageIn(language)}
                {missing > 0 && tn(missing, ", {n} reason still to say", ", {n} reasons still to say")}
              </small>
            </li>
          )
        })}
      </ul>
      {editable &&
        (written.length < TRANSLATIONS_MAX ? (
          <form class="add-language" method="get" action={`${askingPath(slug)}/in`}>
            <label class="label" for="language">
              {t("One more")}
            </label>
            <select class="box" id="language" name="language">
              {others.map((language) => (
                <option key={language} value={language}>
                  {languageIn(language)}
                </option>
              ))}
            </select>
            <button class="act" type="submit">
              {t("Write it")}
            </button>
          </form>
        ) : (
          <small class="hint">
            {t("{max} languages are as many as a touchpoint takes.", {
              max: TRANSLATIONS_MAX,
            })}
          </small>
        ))}
    </section>
  )
}
