import type { Wording } from "../state/wording.ts"
import { fill } from "../words/spoken.ts"

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** 1970-01-05. */
const A_MONDAY_MS = 4 * DAY_MS

/** A moment of the week, on the wall clock it was decided on. */
interface Opening {
  inDays: number
  /** 0: Monday. */
  weekday: number
  minute: number
}

/** “08:00”; on another day with its name. */
export const sayOpening = (language: string, { inDays, weekday, minute }: Opening): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    hour: "2-digit",
    hourCycle: "h23",
    minute: "2-digit",
    ...(inDays > 0 ? { weekday: "long" } : {}),
  }).format(A_MONDAY_MS + weekday * DAY_MS + minute * MINUTE_MS)

interface ClosedProps {
  wording: Wording
  business: string
  /** Undefined: no day of the week is open. */
  opens: Opening | undefined
}

export const Closed = ({ wording, business, opens }: ClosedProps) => {
  const { closed, opens: opensAt, dir } = wording.spoken
  return (
    <main class="kiosk" lang={wording.language} dir={dir} data-screen="closed">
      <h1>{closed}</h1>
      {opens && <p class="opens">{fill(opensAt, sayOpening(wording.language, opens))}</p>}
      <p class="whose" dir="auto">
        {business}
      </p>
    </main>
  )
}
