import { spawn } from "node:child_process"
import { closeSync, openSync } from "node:fs"

/** How a command ended. */
export interface StepEnd {
  exitedWell: boolean
  timedOut: boolean
  tookMs: number
}

/** The command runs in a process group of its own, so that nothing it started can outlive it. */
const killGroup = (groupId: number) => {
  try {
    process.kill(-groupId, "SIGKILL")
  } catch (error) {
    const gone = error instanceof Error && "code" in error && error.code === "ESRCH"
    if (!gone) throw error
  }
}

/**
 * Runs a command with its output in a file, and ends all it started with it.
 *
 * @param timeoutMs how long it may take; then it is killed and has failed
 */
export const runStep = (command: string[], logFile: string, timeoutMs: number): Promise<StepEnd> => {
  const startedAt = performance.now()
  const log = openSync(logFile, "w")
  const [program = "", ...args] = command
  // Colours are for people at a terminal; a log is read in an editor.
  const env = { ...process.env, NO_COLOR: "1" }
  const child = spawn(program, args, { stdio: ["ignore", log, log], detached: true, env })
  return new Promise((resolve) => {
    let timedOut = false
    const stop = () => {
      if (child.pid) killGroup(child.pid)
    }
    const timer = setTimeout(() => {
      timedOut = true
      stop()
    }, timeoutMs)
    const interrupt = (signal: NodeJS.Signals) => {
      stop()
      process.exit(signal === "SIGINT" ? 130 : 143)
    }
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt)
    const end = (exitedWell: boolean) => {
      clearTimeout(timer)
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt)
      stop()
      closeSync(log)
      resolve({ exitedWell, timedOut, tookMs: performance.now() - startedAt })
    }
    child.once("error", () => end(false))
    child.once("exit", (code) => end(code === 0))
  })
}
