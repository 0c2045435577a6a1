import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { LANGUAGES, type Language } from "../../../shared/languages.ts"
import type { Speech } from "../words/speech.ts"

/** Every language by its own name, behind the name of the present one. Links: they work without JavaScript. */
export const LanguageSwitch = ({
  speech,
  addressIn,
}: {
  speech: Speech
  addressIn: (language: Language) => string
}) => (
  <details>
    <summary>
      <span class="unseen">{speech.page.language}: </span>
      {LANGUAGE_NAMES[speech.language]}
    </summary>
    <nav aria-label={speech.page.language}>
      {LANGUAGES.map((language) => (
        <a
          href={addressIn(language)}
          lang={language}
          hreflang={language}
          aria-current={language === speech.language ? "true" : undefined}
        >
          {LANGUAGE_NAMES[language]}
        </a>
      ))}
    </nav>
  </details>
)
