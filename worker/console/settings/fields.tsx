import type { ComponentChildren } from "preact"
import { type Draft, ON, USUAL } from "./draft.ts"
import type { Errors } from "./read-form.ts"

/** What every field of a section knows: what stands in it, what is wrong with that, and whether the member may write. */
export interface FormState {
  draft: Draft
  errors: Errors
  editable: boolean
}

interface FieldProps {
  form: FormState
  /** The control's name: a path into the policy, and its id too. */
  name: string
}

/** Ids of what is said about a control, for screen readers to read after its name. */
const described = (name: string, wrong: boolean) => (wrong ? `${name}-wrong ${name}-hint` : `${name}-hint`)

/** The first wrong field is where the page opens: seen at once, and read aloud with what is wrong. */
const opensHere = ({ errors }: FormState, name: string) => errors.keys().next().value === name

export const Wrong = ({ form, name }: FieldProps) => {
  const said = form.errors.get(name)
  return said ? (
    <ul class="wrong" id={`${name}-wrong`}>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null
}

const attributesOf = (form: FormState, name: string) => ({
  id: name,
  name,
  autofocus: opensHere(form, name),
  "aria-describedby": described(name, form.errors.has(name)),
  ...(form.errors.has(name) ? { "aria-invalid": true } : {}),
})

interface NumberProps extends FieldProps {
  label: string
  unit: string
  /** Seconds may have decimals. */
  decimal?: boolean
  hint?: ComponentChildren
}

/** A plain text field: a number field would swallow what is no number, and nothing that was typed may be lost. */
export const NumberField = ({ form, name, label, unit, decimal = false, hint }: NumberProps) => {
  const value = form.draft.get(name) ?? ""
  const usual = `Default: ${USUAL.get(name)}`
  if (!form.editable) {
    return (
      <p class="field">
        <span class="label">{label}</span>
        <b>
          {value} {unit}
        </b>
        <small>{usual}</small>
        {hint && <small>{hint}</small>}
      </p>
    )
  }
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <span class="entry">
        <input
          class="box number"
          inputMode={decimal ? "decimal" : "numeric"}
          autocomplete="off"
          value={value}
          {...attributesOf(form, name)}
        />
        <span>{unit}</span>
      </span>
      <Wrong form={form} name={name} />
      <small id={`${name}-hint`}>
        {usual}
        {hint && <span class="hint">{hint}</span>}
      </small>
    </div>
  )
}

interface SwitchProps extends FieldProps {
  label: string
  /** Of several checkboxes of one name; a switch of its own has none. */
  value?: string
  /** What a checked box does, when it isn't "on". */
  states?: readonly [checked: string, unchecked: string]
  children?: ComponentChildren
}

/** A checkbox with what it does; the default stands beside it. */
export const Switch = ({ form, name, value = ON, label, states = ["on", "off"], children }: SwitchProps) => {
  const id = value === ON ? name : `${name}.${value}`
  const checked = form.draft.getAll(name).includes(value)
  const usual = `Default: ${states[USUAL.getAll(name).includes(value) ? 0 : 1]}`
  const text = (
    <span class="about-switch" id={`${id}-hint`}>
      {children} <small>{usual}</small>
    </span>
  )
  return form.editable ? (
    <div class="switch">
      <label>
        <input type="checkbox" id={id} {...{ name, value, checked }} aria-describedby={`${id}-hint`} />
        <b>{label}</b>
      </label>
      {text}
    </div>
  ) : (
    <div class="switch">
      <p class="stated">
        <b>{label}</b> <span class="state">{states[checked ? 0 : 1]}</span>
      </p>
      {text}
    </div>
  )
}

interface ChoiceProps extends FieldProps {
  legend: string
  hint?: string
  options: readonly (readonly [value: string, label: string])[]
}

/** One of a few. */
export const Choice = ({ form, name, legend, hint, options }: ChoiceProps) => {
  const chosen = form.draft.get(name)
  const usual = options.find(([value]) => value === USUAL.get(name))?.[1]
  const about = (
    <small id={`${name}-hint`}>
      {hint && <span class="hint">{hint}</span>} Default: {usual?.toLowerCase()}
    </small>
  )
  if (!form.editable) {
    return (
      <p class="field">
        <span class="label">{legend}</span>
        <b>{options.find(([value]) => value === chosen)?.[1]}</b>
        {about}
      </p>
    )
  }
  return (
    <fieldset class="field choice" aria-describedby={described(name, form.errors.has(name))}>
      <legend class="label">{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" {...{ name, value }} checked={value === chosen} /> <span>{label}</span>
        </label>
      ))}
      <Wrong form={form} name={name} />
      {about}
    </fieldset>
  )
}

/** Several lines. */
export const LinesField = ({
  form,
  name,
  label,
  none,
  hint,
}: FieldProps & { label: string; none: string; hint: string }) => {
  const value = form.draft.get(name) ?? ""
  const lines = value.split("\n")
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{label}</p>
        {value === "" ? (
          <b>{none}</b>
        ) : (
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>
                <code>{line}</code>
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <textarea
        class="box"
        rows={Math.min(Math.max(lines.length + 1, LINES_LEAST), LINES_MOST)}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        {...attributesOf(form, name)}
        value={value}
      />
      <Wrong form={form} name={name} />
      <small id={`${name}-hint`}>{hint}</small>
    </div>
  )
}
/** So tall is the box for a short list, and for a long one before it scrolls. */
const LINES_LEAST = 4
const LINES_MOST = 14
