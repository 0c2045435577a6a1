import type { VoteInput } from "../../shared/vote.ts"

export const BENCH_KEY = "lt_bench"
export const BENCH_TOUCHPOINTS = Array.from({ length: 10 }, (_, number) => `touchpoint-${number}`)

let minted = 0

/** A UUIDv7 as a widget mints it, cheap enough for ten thousands a second and never twice the same. */
export const mintId = (): string => {
  minted += 1
  const time = Date.now().toString(16).padStart(12, "0")
  const count = minted.toString(16).padStart(12, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`
}

/** New votes, turn by turn over ten touchpoints, as a widget or a kiosk sends them. */
export const newVotes = (count: number): VoteInput[] => {
  const at = new Date().toISOString()
  return Array.from({ length: count }, (_, number) => ({
    id: mintId(),
    rev: 1,
    touchpoint: BENCH_TOUCHPOINTS[number % BENCH_TOUCHPOINTS.length] ?? "",
    reaction: number % 4 === 0 ? "hate" : "love",
    channel: "web",
    at,
    lang: "en",
    page: "/checkout",
  }))
}

export const bodyOf = (votes: readonly VoteInput[]): string =>
  JSON.stringify({ key: BENCH_KEY, sentAt: new Date().toISOString(), votes })
