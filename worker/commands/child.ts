import { spawn } from "node:child_process"
import { CommandError } from "./command.ts"
import { ROOT } from "./wrangler.ts"

/** How long a child may take to end when asked, before it is killed. */
const STOP_PATIENCE_MS = 4000
/** Enough to see why something failed, little enough to read. */
const KEPT_CHARS = 8000

/** A Node program that runs beside ours, with all that it starts itself. */
export interface Child {
  /** Resolves with its standard output when it ends well; rejects with all it printed when it fails or is stopped. */
  readonly ended: Promise<string>
  /** Ends it and everything it started. */
  stop(): Promise<void>
}

interface ChildOptions {
  env?: Readonly<Record<string, string>>
  /** What it writes to its standard error is shown at once: for programs that run for long. */
  showErrors?: boolean
}

/** Starts a program of this project, quietly: what it prints is kept. */
export const startChild = (
  args: readonly string[],
  { env, showErrors = false }: ChildOptions = {},
): Child => {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: ended as a whole, and not by the terminal's Ctrl-C behind our back.
    detached: true,
  })
  let printed = ""
  let output = ""
  const keep = (text: string) => {
    printed = (printed + text).slice(-KEPT_CHARS)
  }
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-KEPT_CHARS)
    keep(text)
  })
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (showErrors) process.stderr.write(text)
    else keep(text)
  })
  // The program has ended; what it started may not have, and would hold its ports and our pipes.
  child.once("exit", () => signalGroup(child.pid, "SIGKILL"))
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const ended = new Promise<string>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code, signal) => {
      if (code === 0) return resolve(output)
      reject(
        new CommandError(`${printed}\n“node ${args.join(" ")}” failed (${signal ?? `exit code ${code}`}).`),
      )
    })
  })
  // Whoever waits for it hears of it; while nobody waits, it must not end our process.
  ended.catch(() => {})
  return {
    ended,
    stop: async () => {
      // Its number may be another program's by now.
      if (child.exitCode !== null || child.signalCode !== null) return
      signalGroup(child.pid, "SIGTERM")
      const kill = setTimeout(() => signalGroup(child.pid, "SIGKILL"), STOP_PATIENCE_MS)
      await closed
      clearTimeout(kill)
    },
  }
}

const signalGroup = (groupId: number | undefined, signal: NodeJS.Signals) => {
  if (groupId === undefined) return
  try {
    process.kill(-groupId, signal)
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ESRCH"
    if (!isGone) throw error
  }
}
