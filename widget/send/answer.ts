/** What came back from one attempt. */
export interface Answer {
  status: number
  /** The header, as it came. */
  retryAfter: string | null
  body: string
}

interface Result {
  id: string
  outcome: string
  why: string
}

const isResult = (value: unknown): value is Result =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "outcome" in value &&
  typeof value.outcome === "string"

/** What the collector says of each vote; none, where it is not the collector that answers. */
export const resultsIn = ({ status, body }: Answer): Result[] => {
  // All votes rejected is a 400; whatever else failed speaks of no vote.
  if (status >= 300 && status !== 400) return []
  try {
    const { results } = JSON.parse(body)
    return results.filter(isResult)
  } catch {
    return []
  }
}

/** Sending the same again, soon, would be answered the same. */
export const isForGood = ({ status }: Answer): boolean =>
  status >= 400 && status < 500 && ![408, 425, 429].includes(status)

/** A timer takes no more; no page lives that long. */
const TIMER_MAX_MS = 2 ** 31 - 1

/** Milliseconds that were asked for: seconds, as our collector sends them, or a date, as what stands before it may. */
export const retryAfterMs = (header: string | null, now: number): number => {
  const ms = Number(header) * 1000 || Date.parse(header ?? "") - now
  return ms > 0 ? Math.min(ms, TIMER_MAX_MS) : 0
}
