import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { t } from "../../frame/speech.tsx"
import { FACES, SCHEMES } from "../policy-words.ts"
import { byName, languageIn } from "../wording.ts"
import { Choice } from "./choice.tsx"
import { attributesOf, type FormState, Hint, Usual, Wrong } from "./field.tsx"

export const CustomersAbout = () => (
  <>
    <p>
      {t(
        "Pages and letters speak the language that a customer’s browser asks for. Where it asks for none of ours they speak your first one, and wherever you choose a language, yours come first.",
      )}
    </p>
    <p>{t("New touchpoints begin with this look. Each can have another.")}</p>
  </>
)

const Languages = ({ form }: { form: FormState }) => {
  const first = form.draft.get("language") ?? ""
  const others = form.draft.getAll("languages")
  const sorted = LANGUAGES.toSorted((one, other) => byName(languageIn(one), languageIn(other)))
  const nameOf = (tag: string) => sorted.filter((language) => language === tag).map(languageIn)
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{t("Languages")}</p>
        <b>{[first, ...others].flatMap(nameOf).join(", ")}</b>
      </div>
    )
  }
  return (
    <>
      <div class="field">
        <label class="label" for="language">
          {t("First language")}
        </label>
        <p class="entry">
          <select class="box" {...attributesOf(form, "language")}>
            {sorted.map((language) => (
              <option key={language} value={language} selected={language === first}>
                {languageIn(language)}
              </option>
            ))}
          </select>
          <Usual name="language">{languageIn("en")}</Usual>
        </p>
        <Wrong form={form} name="languages" />
        <Hint name="language">{t("Posters and new kiosks begin with it.")}</Hint>
      </div>
      <details class="behind">
        <summary>
          {[
            t("Languages that you speak, too"),
            ...(others.length > 0 ? [others.flatMap(nameOf).join(", ")] : []),
          ].join(": ")}
        </summary>
        <fieldset class="kiosk-languages">
          <legend class="unseen">{t("Languages that you speak, too")}</legend>
          {LANGUAGES.map((language) => (
            <label key={language}>
              <input type="checkbox" name="languages" value={language} checked={others.includes(language)} />{" "}
              <span lang={language}>{LANGUAGE_NAMES[language]}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </>
  )
}

const said = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, word]) => [value, t(word)] as const)

export const CustomersFields = ({ form }: { form: FormState }) => (
  <>
    <Languages form={form} />
    <Choice form={form} name="look" legend={t("How it looks")} options={said(FACES)} />
    <Choice form={form} name="scheme" legend={t("Light or dark")} options={said(SCHEMES)} />
  </>
)
