import { withinSentence } from "../wording.ts"
import { USUAL } from "./draft.ts"
import { describedBy, type FieldProps, Hint, Usual, Wrong } from "./field.tsx"

interface ChoiceProps extends FieldProps {
  legend: string
  hint?: string
  options: readonly (readonly [value: string, label: string])[]
}

/** One of a few. */
export const Choice = ({ form, name, legend, hint, options }: ChoiceProps) => {
  const chosen = form.draft.get(name)
  const labelOf = (value: string | null) => options.find(([option]) => option === value)?.[1]
  const usual = <Usual name={name}>{withinSentence(labelOf(USUAL.get(name)) ?? "")}</Usual>
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{legend}</p>
        <p class="entry">
          <b>{labelOf(chosen)}</b>
          {usual}
        </p>
        <Hint name={name}>{hint}</Hint>
      </div>
    )
  }
  return (
    <fieldset class="field" {...describedBy(form, name)}>
      <legend class="label">{legend}</legend>
      <Hint name={name}>{hint}</Hint>
      <div class="entry choice">
        {options.map(([value, label]) => (
          <label key={value}>
            <input type="radio" {...{ name, value }} checked={value === chosen} /> {label}
          </label>
        ))}
        {usual}
      </div>
      <Wrong form={form} name={name} />
    </fieldset>
  )
}
