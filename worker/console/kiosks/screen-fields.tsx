import { LANGUAGE_NAMES } from "../../../shared/language-names.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { attributesOf, type FormState, Wrong } from "../settings/field.tsx"
import { counted } from "../wording.ts"
import { Check } from "./check.tsx"

const LOOKS = [
  ["auto", "As the device"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const

const Languages = ({ form }: { form: FormState }) => {
  const first = form.draft.get("language") ?? ""
  const others = form.draft.getAll("languages")
  return (
    <>
      <div class="field">
        <label class="label" for="language">
          Language
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
            ? "More languages, with a button each"
            : `${counted(others.length, "more language")}, with a button each`}
        </summary>
        <fieldset class="kiosk-languages">
          <legend class="unseen">More languages</legend>
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
      <legend class="label">Look</legend>
      <div class="entry choice">
        {LOOKS.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="look" value={value} checked={form.draft.get("look") === value} />{" "}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
    <Check form={form} name="reasons" label="Offer reasons">
      After the tap, the touchpoint’s ready answers to “why?”. One more tap, or none.
    </Check>
    <Check form={form} name="comment" label="Let people write">
      Opens the device’s keyboard. It takes a minute, and the next customer waits.
    </Check>
    <Check form={form} name="reach" label="Within reach from a wheelchair">
      The faces stand in the lower part of the screen from the start. Customers can switch it themselves, too.
    </Check>
    <Check form={form} name="sound" label="Sound">
      A soft tick at each tap.
    </Check>
  </>
)
