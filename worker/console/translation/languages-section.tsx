import type { Slug } from "../../../shared/ids.ts"
import { languageName } from "../../../shared/language-name.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { TRANSLATIONS_MAX } from "../../../shared/limits.ts"
import type { Question } from "../../../shared/touchpoint.ts"
import { askingPath } from "../asking/address.ts"
import { translationPath } from "./address.ts"

interface LanguagesProps {
  slug: Slug
  question: Question
  editable: boolean
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
export const LanguagesSection = ({ slug, question, editable }: LanguagesProps) => {
  const written = LANGUAGES.filter((language) => question.translations[language])
  const others = LANGUAGES.filter((language) => !question.translations[language])
  return (
    <section class="card" aria-labelledby="languages-title" id="languages">
      <h2 id="languages-title">In other languages</h2>
      <p class="note">
        Links, posters, letters and kiosks speak your customers’ language by themselves, in {LANGUAGES.length}{" "}
        languages. Only your own words they can’t translate: write them here.
      </p>
      {written.length === 0 && <p class="empty">Your words are written in one language so far.</p>}
      <ul class="worded-in">
        {written.map((language) => {
          const missing = untold(question, language)
          return (
            <li key={language}>
              <a href={translationPath(slug, language)}>
                <bdi lang={language}>{languageName(language)}</bdi>
              </a>{" "}
              <small>
                {languageName(language, "en")}
                {missing > 0 && `, ${missing} ${missing === 1 ? "reason" : "reasons"} still to say`}
              </small>
            </li>
          )
        })}
      </ul>
      {editable &&
        (written.length < TRANSLATIONS_MAX ? (
          <form class="add-language" method="get" action={`${askingPath(slug)}/in`}>
            <label class="label" for="language">
              One more
            </label>
            <select class="box" id="language" name="language">
              {others.map((language) => (
                <option key={language} value={language}>
                  {languageName(language, "en")}
                </option>
              ))}
            </select>
            <button class="act" type="submit">
              Write it
            </button>
          </form>
        ) : (
          <small class="hint">{TRANSLATIONS_MAX} languages are as many as a touchpoint takes.</small>
        ))}
    </section>
  )
}
