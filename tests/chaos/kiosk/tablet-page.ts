import { createKeep } from "../../../widget/kiosk/keep/create-keep.ts"
import type { Keep, KioskVote } from "../../../widget/kiosk/keep/keep.ts"
import { browserWorld } from "../../../widget/kiosk/keep/open-keep.ts"

/** What the tablet's page can be told to do. */
export interface RealTablet {
  /** Opens the keep: in a month that passes by taps, or (`stepMs` 0) as time is. */
  open(month: { startsAt: number; stepMs: number; tap: number }): Promise<void>
  pair(code: string): Promise<boolean>
  /** Taps from one number on, in groups that come at once; says each group that is on the disk. */
  tap(from: number, to: number, aheadMs: number): Promise<void>
  state(): ReturnType<Keep["state"]>
}

/** As many as are written in one transaction, when the disk was busy for a while. */
const GROUP = 500
const SPAM_EVERY = 40

/** The number of a tap stands in its id. */
const idOf = (tap: number) => `00000000-0000-7000-8000-${tap.toString(16).padStart(12, "0")}`

const browser = browserWorld()
let keep: Keep
let passed: { startsAt: number; stepMs: number; tap: number; aheadMs: number } | undefined

const voteOf = (tap: number, at: number): KioskVote => ({
  id: idOf(tap),
  touchpoint: tap % 3 === 0 ? "delivery" : "checkout",
  place: "till-3",
  reaction: tap % 10 < 7 ? "love" : "hate",
  at,
  lang: "en",
  ...(tap % SPAM_EVERY === 0 && { hasty: true }),
  ...(tap % 9 === 0 && { reason: tap % 10 < 7 ? "friendly" : "slow" }),
})

const now = () => (passed ? passed.startsAt + passed.tap * passed.stepMs + passed.aheadMs : Date.now())

const tablet: RealTablet = {
  open: async ({ startsAt, stepMs, tap }) => {
    passed = stepMs ? { startsAt, stepMs, tap, aheadMs: 0 } : undefined
    const month = () => passed && passed.tap * passed.stepMs
    keep = createKeep(
      {
        ...browser,
        now,
        mono: () => month() ?? performance.now(),
      },
      { report: async () => ({ version: "chaos" }), heard: () => {}, changed: () => {} },
    )
    await keep.state()
  },
  pair: async (code) => {
    const publicKey = await keep.makeKey()
    const answer = await fetch("/v1/kiosk/pair", {
      method: "POST",
      body: JSON.stringify({ code, publicKey, version: "chaos" }),
    })
    if (answer.status !== 201) return false
    // The month begins with the pairing, whatever the real server's clock says.
    return keep.pair({ ...(await answer.json()), now: new Date(now()).toISOString() })
  },
  tap: async (from, to, aheadMs) => {
    for (let first = from; first < to && passed; first += GROUP) {
      const taps = Array.from({ length: Math.min(GROUP, to - first) }, (_, index) => first + index)
      const where = await Promise.all(
        taps.map((tap) => {
          if (passed) Object.assign(passed, { tap, aheadMs })
          return keep.keep(voteOf(tap, now()), 4000)
        }),
      )
      await Reflect.get(window, "sayKept")(taps.filter((_, index) => where[index] === "disk"))
    }
  },
  state: () => keep.state(),
}
Object.assign(window, { tablet })
