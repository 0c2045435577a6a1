import { attributesOf, type FieldProps, Hint, Wrong } from "../settings/field.tsx"

interface LineProps extends FieldProps {
  label: string
  maxLength?: number
  /** Nothing was typed, and that is allowed. */
  none?: string
  hint?: string
  /** An address or a name out of a page's code: no capitals, no spelling. */
  code?: boolean
}

/** One line of text. */
export const LineField = ({ form, name, label, maxLength, none, hint, code = false }: LineProps) => {
  const value = form.draft.get(name) ?? ""
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{label}</p>
        <b dir="auto">{value || none}</b>
      </div>
    )
  }
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <input
        class="box"
        autocomplete="off"
        {...(code
          ? { spellcheck: false, autocapitalize: "off", inputMode: "url" as const }
          : { dir: "auto" as const })}
        {...attributesOf(form, name)}
        {...(maxLength === undefined ? {} : { maxLength })}
        value={value}
      />
      <Wrong form={form} name={name} />
      <Hint name={name}>{hint}</Hint>
    </div>
  )
}
