import { withinSentence } from "../wording.ts"
import { attributesOf, type FieldProps, Hint, Usual, Wrong } from "./field.tsx"

/** So tall is the box for a short list, and for a long one before it scrolls. */
const ROWS_LEAST = 4
const ROWS_MOST = 14

interface LinesProps extends FieldProps {
  label: string
  /** What no lines at all mean. */
  none: string
  hint: string
}

/** Several lines of text, usually none. */
export const LinesField = ({ form, name, label, none, hint }: LinesProps) => {
  const value = form.draft.get(name) ?? ""
  const lines = value.split("\n")
  if (!form.editable) {
    return (
      <div class="field">
        <p class="label">{label}</p>
        {value === "" ? (
          <b>{none}</b>
        ) : (
          <ul>
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
      <p class="entry">
        <label class="label" for={name}>
          {label}
        </label>
        <Usual name={name}>{withinSentence(none)}</Usual>
      </p>
      <textarea
        class="box"
        rows={Math.min(Math.max(lines.length + 1, ROWS_LEAST), ROWS_MOST)}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        {...attributesOf(form, name)}
        value={value}
      />
      <Wrong form={form} name={name} />
      <Hint name={name}>{hint}</Hint>
    </div>
  )
}
