import * as v from "valibot"
import { CommandError } from "./command.ts"
import { readWranglerConfig, runWrangler } from "./wrangler.ts"

const Queues = v.object({
  producers: v.optional(v.array(v.object({ queue: v.string() })), []),
  consumers: v.optional(
    v.array(v.object({ queue: v.string(), dead_letter_queue: v.optional(v.string()) })),
    [],
  ),
})

/** The queues that wrangler.toml names, dead letters included; none where its block was taken out. */
const queueNames = async (): Promise<string[]> => {
  const { producers, consumers } = v.parse(Queues, (await readWranglerConfig()).queues)
  const names = [
    ...producers.map(({ queue }) => queue),
    ...consumers.flatMap(({ queue, dead_letter_queue: dead }) =>
      dead === undefined ? [queue] : [queue, dead],
    ),
  ]
  return [...new Set(names)]
}

const exists = async (name: string): Promise<boolean> => {
  try {
    await runWrangler(["queues", "info", name], { capture: true })
    return true
  } catch (error) {
    if (error instanceof CommandError) return false
    throw error
  }
}

/** A deploy fails over a queue that is not there: those missing are made. @throws CommandError when one can't be */
export const createMissingQueues = async (): Promise<void> => {
  for (const name of await queueNames()) {
    if (!(await exists(name))) await runWrangler(["queues", "create", name])
  }
}
