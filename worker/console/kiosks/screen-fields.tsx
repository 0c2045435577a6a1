import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { m, t, tn } from "../../frame/speech.tsx"
import { attributesOf, type FormState, Wrong } from "../settings/field.tsx"
import { Check } from "./check.tsx"

const LOOKS = [
  ["auto", m("As the device")],
  ["light", m("Light")],
  ["dark", m("Dark##look")],
] as const

const Languages = ({ form }: { form: FormState }) => {
  const first = form.draft.get("language") ?? ""
  const others = form.draft.getAll("languages")
  return (
    <>
      <div class="field">
        <label class="label" for="language">
          {t("Language")}
        </label>
        <select class="box" {...attributesOf(form, "language")}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} selected={language === first}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
        <Wrong form={form} name="language" />
      </div>
      <details class="behind" open={form.errors.has("language")}>
        <summary>
          {others.length === 0
            ? t("More languages, with a button each")
            : tn(
                others.length,
                "{n} more language, with a button each",
                "{n} more languages, with a button each",
              )}
        </summary>
        <fieldset class="kiosk-languages">
          <legend class="unseen">{t("More languages")}</legend>
          {LANGUAGES.map((language) => (
            <label key={language} lang={language}>
              <input type="checkbox" name="languages" value={language} checked={others.includes(language)} />{" "}
              {LANGUAGE_NAMES[language]}
            </label>
          ))}
        </fieldset>
      </details>
    </>
  )
}

/** What customers see and hear. */
export const ScreenFields = ({ form }: { form: FormState }) => (
  <>
    <Languages form={form} />
    <fieldset class="field">
      <legend class="label">{t("Look")}</legend>
      <div class="entry choice">
        {LOOKS.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="look" value={value} checked={form.draft.get("look") === value} />{" "}
            {t(label)}
          </label>
        ))}
      </div>
    </fieldset>
    <Check form={form} name="reasons" label={t("Offer reasons")}>
      {t("After the tap, the touchpoint’s ready answers to “why?”. One more tap, or none.")}
    </Check>
    <Check form={form} name="comment" label={t("Let people write")}>
      {t("Opens the device’s keyboard. It takes a minute, and the next customer waits.")}
    </Check>
    <Check form={form} name="reach" label={t("Within reach from a wheelchair")}>
      {t(
        "The faces stand in the lower part of the screen from the start. Customers can switch it themselves, too.",
      )}
    </Check>
    <Check form={form} name="sound" label={t("Sound")}>
      {t("A soft tick at each tap.")}
    </Check>
  </>
)
