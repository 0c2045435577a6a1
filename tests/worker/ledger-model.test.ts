import { isDeepStrictEqual } from "node:util"
import type { D1Database } from "@cloudflare/workers-types"
import fc from "fast-check"
import { expect, test } from "vitest"
import { fuzzSeed } from "../support/fuzz-seed.ts"
import { type LedgerCommand, ledgerCommand, type OpenLedger, openLedger } from "../support/ledger-commands.ts"
import { intakeOf, readIntakeOf, readSnapshot, snapshotOf } from "../support/ledger-snapshot.ts"
import { type PlantedBug, withBug } from "../support/planted-bug.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const RUNS = 60
/** A planted bug is found within a few runs of its seed; should the commands change, others find it later. */
const RUNS_TO_FIND = 300
const COMMANDS_MAX = 60
/** Half a minute alone; far more where two cores run a browser as well. */
const TIMEOUT_MS = 240_000
/** Time for the shortest sequence to be found that fails, and no more. */
const STOP_AFTER_MS = 180_000
const SEED = fuzzSeed()

const worker = useWorker()

/** Long ones most of all: a short one has nothing to undo. */
const commands = fc.array(ledgerCommand, { minLength: 1, maxLength: COMMANDS_MAX, size: "max" })

let ledgers = 0
const opened: OpenLedger[] = []
const reached = new Map<string, number>()
const reach = (name: string) => reached.set(name, (reached.get(name) ?? 0) + 1)

const play = async (db: D1Database, all: readonly LedgerCommand[]) => {
  ledgers += 1
  const ledger = await openLedger(db, `${siteKeyOfTest()}n${ledgers}`)
  opened.push(ledger)
  for (const [index, command] of all.entries()) {
    const done = await ledger.run(command)
    if (!done) continue
    const [house, model] = done
    reach("commands")
    for (const told of model) reach(`${command.do}: ${told}`)
    const after = `after command ${index + 1} of ${all.length}, ${JSON.stringify(command)}`
    const [stored, meant] = [await readSnapshot(db, ledger.businessId), snapshotOf(ledger.model)]
    // Vitest's comparison says where they differ, and takes a hundred times as long to say that they do not.
    if (!isDeepStrictEqual([house, stored], [model, meant])) {
      expect({ answer: house, ...stored }, after).toEqual({ answer: model, ...meant })
      throw new Error(`${after}: the house and its model differ`)
    }
  }
  await ledger.writeNotes()
  expect(await readIntakeOf(db, ledger.businessId)).toEqual(intakeOf(ledger.model))
}

const OUTCOMES = [
  ...[
    "counted",
    "duplicate",
    "held unknown-touchpoint",
    "held unknown-origin",
    "held bot-agent",
    "held repeated-vote",
  ].map((outcome) => `send: ${outcome}`),
  ...[
    "resend: duplicate",
    "decide: released",
    "decide: excluded",
    "decide: nothing",
    "undo: undone",
    "undo: nothing",
  ],
  ...["erase: erased at checkout", "erase: erased at terrace", "keep: set", "open: set"],
]

test(
  `after each of many commands, ledger and counters are those of a plain model (FUZZ_SEED=${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, (all) => play(worker.db, all)),
      { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: STOP_AFTER_MS, markInterruptAsFailure: true },
    )
    console.log(`FUZZ_SEED=${SEED}:`, Object.fromEntries([...reached].sort()))
    expect(OUTCOMES.filter((outcome) => !reached.has(outcome))).toEqual([])
    expect(reached.get("commands")).toBeGreaterThan(RUNS * 15)
    // What happened to one business has touched no other.
    for (const { businessId, model } of opened) {
      expect(await readSnapshot(worker.db, businessId)).toEqual(snapshotOf(model))
    }
  },
  TIMEOUT_MS,
)

/** Each with a seed that soon finds it: what is asked here is whether the model can see it, not how lucky a run is. */
const BUGS: readonly (PlantedBug & { seed: number })[] = [
  {
    name: "held votes are not summed",
    seed: 3,
    from: "held_hate = held_hate + excluded.held_hate",
    to: "held_hate = held_hate",
  },
  { name: "excluded votes move counters", seed: 4, from: "AND v.state IS NOT 'excluded'", to: "" },
  { name: "a resend counts again", seed: 4, from: "v.rev < i.rev", to: "v.rev <= i.rev" },
  { name: "an amendment moves to another hour", seed: 4, from: "coalesce(v.hour, i.hour)", to: "i.hour" },
  { name: "an equal rev amends", seed: 1, from: "excluded.rev > votes.rev", to: "excluded.rev >= votes.rev" },
  {
    name: "erased words come back",
    seed: 4,
    from: "iif(votes.erased_at IS NULL, excluded.comment, NULL)",
    to: "excluded.comment",
  },
  { name: "undoing sets back what others decided", seed: 7, from: "AND v.decided_by = a.id", to: "" },
  {
    name: "a decision leaves the hours alone",
    seed: 4,
    from: "FILTER (WHERE love <> 0)",
    to: "FILTER (WHERE false)",
  },
  {
    name: "an amended vote supersedes",
    seed: 4,
    from: "WHERE n.business_id = ?1",
    to: "WHERE false AND n.business_id = ?1",
  },
]

test.each(BUGS)(
  "a bug that is planted is found: $name",
  async (bug) => {
    const { db, mustBePlanted } = withBug(worker.db, bug)
    const found = await fc.check(
      fc.asyncProperty(commands, (all) => play(db, all)),
      { numRuns: RUNS_TO_FIND, seed: bug.seed, endOnFailure: true },
    )
    mustBePlanted()
    console.log(`found in run ${found.numRuns}: ${bug.name}`)
    expect(found.failed).toBe(true)
    // What found it finds nothing in the house as it is: it was this bug and no other.
    for (const all of found.counterexample ?? []) await play(worker.db, all)
  },
  TIMEOUT_MS,
)
