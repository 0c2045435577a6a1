import { resolve } from "node:path"
import * as v from "valibot"
import { CommandError } from "./command.ts"

const DEFAULT_PORT = 8787
/** Ports below need root; the last one has no next port for the demo's site. */
const PORT_MIN = 1024
const PORT_MAX = 65_534
/** Where `wrangler dev` keeps its state when nobody says otherwise. */
const DEFAULT_STATE_DIR = ".wrangler/state"

const portRange = `must be a whole number from ${PORT_MIN} to ${PORT_MAX}`
const Environment = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+$/, portRange),
      v.transform(Number),
      v.minValue(PORT_MIN, portRange),
      v.maxValue(PORT_MAX, portRange),
    ),
    `${DEFAULT_PORT}`,
  ),
  STATE_DIR: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, "must name a folder"),
      v.transform((path) => resolve(path)),
    ),
    DEFAULT_STATE_DIR,
  ),
})

export interface Settings {
  /** The local Worker's port. */
  port: number
  /** Absolute; `wrangler dev --persist-to` takes it. */
  stateDir: string
}

/** What the environment says about running locally. @throws CommandError that names the variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => {
  const parsed = v.safeParse(Environment, environment)
  if (parsed.success) return { port: parsed.output.PORT, stateDir: parsed.output.STATE_DIR }
  const [issue] = parsed.issues
  throw new CommandError(`${v.getDotPath(issue)} ${issue.message}, but it is “${String(issue.input)}”.`)
}
