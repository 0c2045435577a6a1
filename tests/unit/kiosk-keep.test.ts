import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { createKeep } from "../../widget/kiosk/keep/create-keep.ts"
import { simulateMonth } from "../chaos/kiosk/simulate-month.ts"
import { codeWithMistake, type Mistake } from "../support/code-with-mistake.ts"

/** Two days of a busy till; `npm run chaos -- kiosk` does months. */
const SETTING = { days: 2, votes: 500 }
/** What goes wrong may go on and on. */
const MISTAKE_TIMEOUT_MS = 60_000
/** Chosen by what happens in them: refusals, second tabs, clocks that are set; 6 and 10 have a tight disk and no network. */
const SEEDS = [3, 6, 7, 10, 13]

test("a kiosk loses nothing and counts nothing twice", async () => {
  const all: Record<string, number> = {}
  for (const seed of SEEDS) {
    const { broken, tally } = await simulateMonth({ seed, ...SETTING }, createKeep)
    expect(broken, `seed ${seed}`).toEqual([])
    for (const [what, times] of Object.entries(tally)) all[what] = (all[what] ?? 0) + times
  }
  const tried = [
    "kills",
    "undone",
    "reasons",
    "parked",
    "in hourly counts",
    "clock jumps",
    "answers lost",
    "silent months",
  ]
  expect(tried.filter((what) => !all[what])).toEqual([])
})

test("votes that a refusing disk could not note as sent are not counted once more", async () => {
  const { broken, tally } = await simulateMonth({ seed: 130, silent: false, ...SETTING }, createKeep)
  expect(broken).toEqual([])
  expect(["disk refuses", "short networks", "in hourly counts"].filter((what) => !tally[what])).toEqual([])
})

/** Guarded where they are looked for, and in the transaction. */
const SURELY_UNSENT = `const due = await findDue(loaded.tried + 1, most)
      if (due.length === 0) return false
      const seen = due.flatMap(({ seq, rev }) => (seq === undefined ? [] : [{ seq, rev }]))
      const { tag } = await disk.apply({
        need: seen,
        untried: true,`

/** Each with a seed that is known to find it. */
const MISTAKES: (Mistake & { seed: number; silent?: boolean })[] = [
  {
    name: "votes that may have been sent are counted under new ids",
    seed: 7,
    file: "make-room.ts",
    from: SURELY_UNSENT,
    to: SURELY_UNSENT.replace("loaded.tried + 1", "0").replace("untried: true,", ""),
  },
  {
    name: "votes are sent that the disk would not note as sent",
    seed: 130,
    silent: false,
    file: "mark-tried.ts",
    from: "if (keeper.isInMemory(row) || isCountable(row)) return false",
    to: "",
  },
  {
    name: "an answer is taken for all that was sent",
    seed: 9,
    file: "sender.ts",
    from: "if (!result && !isPoison) {",
    to: "if (!result && !isPoison && !answer) {",
  },
  {
    name: "a refusal for good is forgotten",
    seed: 1,
    file: "sender.ts",
    from: "parked.push({ id, why, since: now(), row: vote })",
    to: "void vote",
  },
  {
    name: "Retry-After is cut short",
    seed: 13,
    file: "sender.ts",
    from: "askedUntil = Math.max(askedUntil, mono() + retryAfterMs(answer?.retryAfter ?? null, now()))",
    to: "",
  },
]

describe("mistakes are found", () => {
  test.each(MISTAKES)(
    "$name",
    async (mistake) => {
      const { folder, remove } = codeWithMistake({ room: "widget/kiosk/keep", ...mistake })
      try {
        const wrong: { createKeep: typeof createKeep } = await import(
          /* @vite-ignore */ join(folder, "create-keep.ts")
        )
        const { broken } = await simulateMonth({ ...mistake, ...SETTING }, wrong.createKeep)
        expect(broken).not.toEqual([])
      } finally {
        remove()
      }
    },
    MISTAKE_TIMEOUT_MS,
  )
})
