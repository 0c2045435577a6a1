import { SENDER_SYSTEMS } from "../../../shared/email-send.ts"
import { LANGUAGES, type Language } from "../../../shared/languages.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { t } from "../../frame/speech.tsx"
import { LineField } from "../asking/line-field.tsx"
import { attributesOf, type FieldProps, type FormState, Hint, Wrong } from "../settings/field.tsx"
import { byName, languageIn } from "../wording.ts"
import { systemName } from "./sender-steps.ts"

type Options = readonly (readonly [value: string, label: string])[]

const languageOptions = (own: readonly Language[]): Options => [
  ["", t("Not set")],
  ...LANGUAGES.map((language) => [language, languageIn(language)] as const).toSorted(
    ([first, one], [second, other]) =>
      Number(own.includes(second)) - Number(own.includes(first)) || byName(one, other),
  ),
]

const systemOptions = (): Options => SENDER_SYSTEMS.map((system) => [system, systemName(system)])

/** One of many. */
const SelectField = ({
  form,
  name,
  label,
  options,
  hint,
}: FieldProps & { label: string; options: Options; hint?: string }) => {
  const chosen = form.draft.get(name) ?? ""
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{label}</p>
        <b>{options.find(([value]) => value === chosen)?.[1]}</b>
      </div>
    )
  }
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <select class="box" {...attributesOf(form, name)}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
      <Wrong form={form} name={name} />
      <Hint name={name}>{hint}</Hint>
    </div>
  )
}

/** What is decided about a send before anything is built; `own`: the languages that the business speaks. */
export const SendFields = ({ form, own }: { form: FormState; own: readonly Language[] }) => (
  <>
    <LineField
      form={form}
      name="name"
      label={t("Name")}
      maxLength={NAME_MAX_CHARS}
      hint={t("Only your team reads it, like “November letter”.")}
    />
    <SelectField form={form} name="system" label={t("Sent with")} options={systemOptions()} />
    <SelectField
      form={form}
      name="language"
      label={t("Language")}
      options={languageOptions(own)}
      hint={t(
        "Of the e-mail and of the page behind its links. Not set: the touchpoint’s own words, and a page in the reader’s language.",
      )}
    />
  </>
)
