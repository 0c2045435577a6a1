import { createServer } from "node:net"
import { CommandError } from "../worker/commands/command.ts"

/** `localhost` is either, depending on who asks. */
const LOCAL_ADDRESSES = ["127.0.0.1", "::1"]

const isTaken = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    // Anything else, such as a machine without IPv6, is no reason not to try.
    probe.once("error", (error) => resolve("code" in error && error.code === "EADDRINUSE"))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)))
  })

/** @throws CommandError that says which port is taken and what to do about it */
export const needPorts = async (worker: number, site: number): Promise<void> => {
  for (const port of [worker, site]) {
    const taken = await Promise.all(LOCAL_ADDRESSES.map((host) => isTaken(port, host)))
    if (!taken.includes(true)) continue
    const what = port === site ? `Port ${port}, which the demo's site needs,` : `Port ${port}`
    throw new CommandError(
      `${what} is taken by another program. Stop it, or choose other ports:\n\n` +
        `  PORT=${worker + 100} npm start     (the demo's site takes the next one, ${worker + 101})`,
    )
  }
}
