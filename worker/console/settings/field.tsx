import type { ComponentChildren } from "preact"
import { T, tn } from "../../frame/speech.tsx"
import type { Draft } from "./draft.ts"
import type { Errors } from "./read-form.ts"

/** What every field of a section knows: what stands in it, what is wrong with that, and whether the member may write. */
export interface FormState {
  draft: Draft
  errors: Errors
  editable: boolean
}

export interface FieldProps {
  form: FormState
  /** The control's name: a path into the policy, and its id too. */
  name: string
}

/** What is said about a control, for screen readers to read after its name: what is wrong with it first. */
export const describedBy = ({ errors }: FormState, name: string) => ({
  "aria-describedby": `${errors.has(name) ? `${name}-wrong ` : ""}${name}-usual ${name}-hint`,
})

/** The first wrong field is where the page opens: it is seen at once, and read aloud with what is wrong. */
export const attributesOf = (form: FormState, name: string) => ({
  id: name,
  name,
  autofocus: form.errors.keys().next().value === name,
  ...(form.errors.has(name) ? { "aria-invalid": true } : {}),
  ...describedBy(form, name),
})

export const Usual = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <small class="usual" id={`${name}-usual`}>
    <T say="default: {value}" value={children} />
  </small>
)

export const Hint = ({ name, children }: { name: string; children?: ComponentChildren }) =>
  children ? (
    <small class="hint" id={`${name}-hint`}>
      {children}
    </small>
  ) : null

/** What is wrong with a control, in words and beside it. */
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

/** What stands above a form that was not saved. */
export const NotSaved = ({ errors }: Pick<FormState, "errors">) =>
  errors.size > 0 ? (
    <p class="flash not" role="alert">
      {tn(errors.size, "Not saved: {n} thing to put right.", "Not saved: {n} things to put right.")}
    </p>
  ) : null
