import { join } from "node:path"
import { expect, test } from "vitest"
import { createCourier } from "../../widget/send/courier.ts"
import { createOutbox } from "../../widget/send/outbox.ts"
import type { SendingCode } from "../chaos/outbox/page.ts"
import { simulate } from "../chaos/outbox/simulate.ts"
import { codeWithMistake, type Mistake } from "../support/code-with-mistake.ts"
import { fuzzSeed } from "../support/fuzz-seed.ts"

/** `npm run chaos -- --only outbox` runs ten thousand. */
const SEEDS = 500
const SEED = fuzzSeed()
/** A mistake that so many bad days do not show is not looked for. */
const SEEDS_TO_FIND_MAX = 400

test(`no vote is lost, nor sent when it must not be, on ${SEEDS} bad days from seed ${SEED}`, async () => {
  for (let seed = SEED; seed < SEED + SEEDS; seed += 1) {
    const { broken } = await simulate(seed, { createOutbox, createCourier })
    expect(broken, `npm run chaos -- --only outbox --seeds 1 --seed ${seed}`).toEqual([])
  }
})

test("the same seed is the same day", async () => {
  const [first, second] = [
    await simulate(7, { createOutbox, createCourier }),
    await simulate(7, { createOutbox, createCourier }),
  ]
  expect(first).toEqual(second)
})

const MISTAKES: Mistake[] = [
  {
    name: "another vote's answer is taken for its own",
    file: "outbox.ts",
    from: "vote.id === result.id && ",
    to: "",
  },
  {
    name: "higher revs go with a lower one",
    file: "courier.ts",
    from: "row.id === id && row.rev <= vote.rev",
    to: "row.id === id",
  },
  { name: "failures are followed by no pause", file: "courier.ts", from: "      fail(answer)\n", to: "" },
  {
    name: "a Retry-After is not read",
    file: "answer.ts",
    from: "return ms > 0 ?",
    to: "return ms < 0 ?",
  },
  { name: "parked votes are always due", file: "kept-vote.ts", from: "!parked ||", to: "true ||" },
  {
    name: "what is refused is taken for arrived",
    file: "outbox.ts",
    from: ' && result.outcome !== "rejected"',
    to: "",
  },
  { name: "it is deleted before it is answered", file: "outbox.ts", from: "await attempt", to: "attempt" },
  { name: "a refusal does not hold the next rev", file: "outbox.ts", from: "held ||= answer", to: "" },
  { name: "nobody looks back", file: "outbox.ts", from: "name === base", to: "name !== base" },
  {
    name: "a part that can't be loaded ends it",
    file: "outbox.ts",
    from: "wait(RELOAD_MS).then(() => attempt(vote, answer))",
    to: "new Promise(() => {})",
  },
]

test.each(MISTAKES)("a day is found on which it shows that $name", async (mistake) => {
  const { folder, remove } = codeWithMistake(mistake)
  try {
    const code: SendingCode = {
      ...(await import(/* @vite-ignore */ join(folder, "outbox.ts"))),
      ...(await import(/* @vite-ignore */ join(folder, "courier.ts"))),
    }
    let broken: string[] = []
    for (let seed = 0; broken.length === 0 && seed < SEEDS_TO_FIND_MAX; seed += 1)
      broken = (await simulate(seed, code)).broken
    expect(broken).not.toEqual([])
  } finally {
    remove()
  }
})
