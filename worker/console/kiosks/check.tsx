import type { ComponentChildren } from "preact"
import type { FormState } from "../settings/field.tsx"

interface CheckProps {
  form: FormState
  name: string
  label: string
  /** What it does. */
  children: ComponentChildren
}

/** A checkbox and what it does. */
export const Check = ({ form, name, label, children }: CheckProps) => (
  <div class="switch">
    <p class="entry">
      <label>
        <input
          type="checkbox"
          {...{ id: name, name, value: "on", checked: form.draft.has(name) }}
          aria-describedby={`${name}-hint`}
        />
        <b>{label}</b>
      </label>
    </p>
    <p class="about-switch" id={`${name}-hint`}>
      {children}
    </p>
  </div>
)
