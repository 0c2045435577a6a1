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

/** New votes, turn by turn over ten touchpoints whatever the request, as widgets send them. */
export const newVotes = (count: number): VoteInput[] => {
  const at = new Date().toISOString()
  return Array.from({ length: count }, () => {
    const id = mintId()
    return {
      id,
      rev: 1,
      touchpoint: BENCH_TOUCHPOINTS[minted % BENCH_TOUCHPOINTS.length] ?? "",
      reaction: minted % 4 === 0 ? "hate" : "love",
      channel: "web",
      at,
      lang: "en",
      page: "/checkout",
    }
  })
}

const BYTE = 256
let visitors = 0

/** As a browser sends them, each request from an address of its own: one visitor alone soon meets a limit. */
export const newVisitor = (): Record<string, string> => {
  visitors += 1
  return {
    "content-type": "text/plain",
    "cf-connecting-ip": `10.${[BYTE * BYTE, BYTE, 1].map((place) => Math.floor(visitors / place) % BYTE).join(".")}`,
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
  }
}

export const bodyOf = (votes: readonly VoteInput[]): string =>
  JSON.stringify({ key: BENCH_KEY, sentAt: new Date().toISOString(), votes })
