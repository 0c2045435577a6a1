import { PIN_MAX_DIGITS, PIN_MIN_DIGITS } from "../../../shared/limits.ts"

export interface PinEntry {
  digits: string
  says: string
  /** Being checked, or after too many wrong tries. */
  isPaused: boolean
}

interface PinPadProps {
  entry: PinEntry
  type(digits: string): void
  enter(): void
  leave(): void
}

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

export const PinPad = ({ entry: { digits, says, isPaused }, type, enter, leave }: PinPadProps) => {
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      disabled={isPaused || digits.length >= PIN_MAX_DIGITS}
      onClick={() => type(digits + digit)}
    >
      {digit}
    </button>
  )
  return (
    <main
      class="staff"
      data-screen="pin"
      onKeyDown={({ key: pressed }) => {
        if (isPaused) return
        if (/^\d$/.test(pressed) && digits.length < PIN_MAX_DIGITS) type(digits + pressed)
        if (pressed === "Backspace") type(digits.slice(0, -1))
      }}
    >
      <section class="pin">
        <h1 tabIndex={-1}>PIN</h1>
        <p class="digits" role="img" aria-label={`${digits.length} digits`}>
          {"●".repeat(digits.length)}
          {"○".repeat(Math.max(0, PIN_MIN_DIGITS - digits.length))}
        </p>
        <p role="alert">{says}</p>
        <div class="keys">
          {KEYS.map(key)}
          <button
            type="button"
            aria-label="Delete a digit"
            disabled={isPaused || digits === ""}
            onClick={() => type(digits.slice(0, -1))}
          >
            ⌫
          </button>
          {key("0")}
          <button
            type="button"
            class="primary"
            aria-label="Enter"
            disabled={isPaused || digits.length < PIN_MIN_DIGITS}
            onClick={enter}
          >
            OK
          </button>
        </div>
        <button type="button" onClick={leave}>
          Back
        </button>
      </section>
    </main>
  )
}
