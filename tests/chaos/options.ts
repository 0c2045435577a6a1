import { parseArgs } from "node:util"
import * as v from "valibot"

/** The ways in which everything goes wrong: with the collector, and with customers' devices. */
export const PARTS = ["kills", "faults", "queue", "outbox", "survival", "kiosk", "inert"] as const
export type PartName = (typeof PARTS)[number]

/** At 200 a run takes some minutes; beyond, it proves nothing more. */
const KILLS_MAX = 200
const WRITERS_MAX = 32
/** Bad days that are simulated: a minute or two. */
const SEEDS = 10_000
const SEEDS_MAX = 1_000_000

const whole = (name: string, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `--${name} must be a whole number`),
    v.transform(Number),
    v.minValue(least, `--${name} must be ${least} or more`),
    v.maxValue(most, `--${name} must be ${most} or less`),
  )

const Options = v.object({
  only: v.array(v.picklist(PARTS, `--only must be one of ${PARTS.join(", ")}`)),
  kills: whole("kills", 1, KILLS_MAX),
  writers: whole("writers", 4, WRITERS_MAX),
  seed: whole("seed", 0, 2 ** 32 - 1),
  seeds: whole("seeds", 1, SEEDS_MAX),
})
export type ChaosOptions = v.InferOutput<typeof Options>

/** What the command line asks for; ends the program with a plain sentence when it makes no sense. */
export const readOptions = (args: string[]): ChaosOptions => {
  try {
    return parseOptions(args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

const parseOptions = (args: string[]): ChaosOptions => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true },
      kills: { type: "string", default: "100" },
      writers: { type: "string", default: "8" },
      seed: { type: "string" },
      seeds: { type: "string" },
    },
  })
  const named = [...(values.only ?? []), ...positionals]
  return v.parse(Options, {
    ...values,
    // `chaos -- kiosk` says the same as `chaos -- --only kiosk`.
    only: named.length > 0 ? named : [...PARTS],
    // Without a seed every run is another; the table tells which, to run it again.
    seed: values.seed ?? String(Date.now() % 2 ** 32),
    // Whoever names a seed wants that day again, not ten thousand.
    seeds: values.seeds ?? String(values.seed === undefined ? SEEDS : 1),
  })
}
