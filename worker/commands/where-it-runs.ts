import * as v from "valibot"
import { CommandError } from "./command.ts"
import type { Where } from "./database.ts"
import type { Settings } from "./settings.ts"

const Origin = v.pipe(
  v.string(),
  v.url("--origin must be an address, like “https://lovetap.example.com”"),
  v.transform((address) => new URL(address).origin),
)

/** The database that a command speaks to, and where its console is opened. @throws CommandError */
export const whereItRuns = (
  { remote, origin: said }: { remote: boolean; origin?: string | undefined },
  { port, stateDir }: Settings,
): { origin: string; where: Where } => {
  if (remote && said === undefined) {
    throw new CommandError("With --remote say where the console is: --origin https://lovetap.example.com")
  }
  const origin = v.safeParse(Origin, said ?? `http://localhost:${port}`)
  if (!origin.success) throw new CommandError(origin.issues[0].message)
  return { origin: origin.output, where: remote ? { remote: true } : { remote: false, stateDir } }
}
