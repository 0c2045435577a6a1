import { USUAL } from "./draft.ts"
import { attributesOf, type FieldProps, Hint, Usual, Wrong } from "./field.tsx"

interface NumberProps extends FieldProps {
  label: string
  unit: string
  /** Seconds may have decimals: phones show the keys for them. */
  decimal?: boolean
  hint?: string
}

/** A plain text field: a number field would swallow what is no number, and nothing that was typed may be lost. */
export const NumberField = ({ form, name, label, unit, decimal = false, hint }: NumberProps) => {
  const value = form.draft.get(name) ?? ""
  const usual = <Usual name={name}>{USUAL.get(name)}</Usual>
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{label}</p>
        <p class="entry">
          <b>
            {value} {unit}
          </b>
          {usual}
        </p>
        <Hint name={name}>{hint}</Hint>
      </div>
    )
  }
  return (
    <div class="field">
      <label class="label" for={name} id={`${name}-label`}>
        {label}
      </label>
      <p class="entry">
        <input
          class="box number"
          inputMode={decimal ? "decimal" : "numeric"}
          autocomplete="off"
          value={value}
          aria-labelledby={`${name}-label ${name}-unit`}
          {...attributesOf(form, name)}
        />
        <span id={`${name}-unit`}>{unit}</span>
        {usual}
      </p>
      <Wrong form={form} name={name} />
      <Hint name={name}>{hint}</Hint>
    </div>
  )
}
