import { KIOSK_CODE_CHARS } from "../../../shared/limits.ts"

export interface Pairing {
  /** As typed. */
  code: string
  /** Why the last try failed. */
  trouble: string
  isBusy: boolean
}

interface PairScreenProps {
  pairing: Pairing
  /** Votes of an earlier pairing that are still on this device. */
  waiting: number
  type(code: string): void
  pair(): void
}

/** One more for the hyphen, as the console shows it. */
const FIELD_CHARS = KIOSK_CODE_CHARS + 1

/** For people of the business: in the console's language, as all that customers don't see. */
export const PairScreen = ({ pairing, waiting, type, pair }: PairScreenProps) => (
  <main class="staff pair" data-screen="pair">
    <form
      onSubmit={(event) => {
        event.preventDefault()
        pair()
      }}
    >
      <h1>Pair this kiosk</h1>
      <p>In your Lovetap, open “Kiosks” and add one. It shows a code of eight letters and digits.</p>
      <label>
        Code
        <input
          value={pairing.code}
          onInput={(event) => type(event.currentTarget.value)}
          maxLength={FIELD_CHARS}
          placeholder="K7MW-3RFA"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          aria-invalid={pairing.trouble !== ""}
          aria-describedby="trouble"
        />
      </label>
      <p id="trouble" role="alert">
        {pairing.trouble}
      </p>
      <button type="submit" class="primary" disabled={pairing.isBusy}>
        {pairing.isBusy ? "Pairing …" : "Pair"}
      </button>
      {waiting > 0 && (
        <p class="soft">
          {waiting === 1 ? "1 vote" : `${waiting.toLocaleString("en")} votes`} of an earlier pairing{" "}
          {waiting === 1 ? "is" : "are"} still on this device.
        </p>
      )}
    </form>
  </main>
)
