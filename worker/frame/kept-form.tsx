import type { SentForm } from "./setting.ts"
import { t } from "./speech.tsx"

/** Beyond it the text scrolls. */
const ROWS_MAX = 12
/** What a phone shows on a line. */
const ROW_CHARS = 36

const rowsOf = (text: string): number =>
  text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / ROW_CHARS)), 0)

/** Numbers, what was saved before, secrets: what the page put into its form by itself. */
const isOurs = ([name, value]: [string, string]): boolean =>
  /^was[A-Z]/.test(name) || /^[[{]|^[\w-]{43}$/.test(value) || !/\p{L}/u.test(value)
/** What only people write. The rest may be the name of a thing, and be it all there is: a button was pressed. */
const isWritten = (value: string): boolean => /\s|\p{Lu}|[^\p{ASCII}]/u.test(value)

const writtenIn = ({ fields }: SentForm, all: boolean): string => {
  const values = [...fields].filter((field) => !isOurs(field)).map(([, value]) => value.trim())
  const written = values.filter(isWritten)
  return [...new Set(all && written.length > 0 ? values : written)].join("\n\n")
}

interface WrittenProps {
  sent: SentForm
  /** Nothing but this keeps it: better a word too many. */
  all: boolean
}

/** What was written into a form that could not be saved: to read, and to copy. */
export const Written = ({ sent, all }: WrittenProps) => {
  const written = writtenIn(sent, all)
  return written === "" ? null : (
    <div class="field">
      <label class="label" for="written">
        {t("What you wrote")}
      </label>
      <textarea
        class="box"
        id="written"
        dir="auto"
        rows={Math.min(rowsOf(written), ROWS_MAX)}
        readOnly
        value={written}
      />
    </div>
  )
}

/** Sends the same once more. */
export const SendAgain = ({ sent: { action, fields }, second }: { sent: SentForm; second: boolean }) => (
  <form method="post" action={action}>
    {[...fields].map(([name, value], at) => (
      <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
    ))}
    <button class={second ? "button second" : "button"} type="submit">
      {t("Send it again")}
    </button>
  </form>
)
