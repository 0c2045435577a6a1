import type { ComponentChildren } from "preact"
import { m, t } from "../../frame/speech.tsx"
import { ON, USUAL } from "./draft.ts"
import { type FieldProps, Usual } from "./field.tsx"

interface SwitchProps extends FieldProps {
  label: string
  /** Of several checkboxes of one name; a switch of its own has none. */
  value?: string
  /** What its two states are called; said by `t`. */
  states?: readonly [checked: string, unchecked: string]
  /** What it does. */
  children: ComponentChildren
}

/** A checkbox, what it does, and how it stands where nobody has decided. */
export const Switch = ({
  form,
  name,
  value = ON,
  label,
  states = [m("on"), m("off")],
  children,
}: SwitchProps) => {
  const id = value === ON ? name : `${name}.${value}`
  const checked = form.draft.getAll(name).includes(value)
  const usual = <Usual name={id}>{t(states[USUAL.getAll(name).includes(value) ? 0 : 1])}</Usual>
  return (
    <div class="switch">
      {form.editable ? (
        <p class="entry">
          <label>
            <input
              type="checkbox"
              {...{ id, name, value, checked }}
              aria-describedby={`${id}-usual ${id}-hint`}
            />
            <b>{label}</b>
          </label>
          {usual}
        </p>
      ) : (
        <p class="entry">
          <b>{label}</b> <span class="state">{t(states[checked ? 0 : 1])}</span>
          {usual}
        </p>
      )}
      <p class="about-switch" id={`${id}-hint`}>
        {children}
      </p>
    </div>
  )
}
