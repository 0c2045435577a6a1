import { type ChildProcess, fork } from "node:child_process"
import { connect } from "node:net"
import { fileURLToPath } from "node:url"
import * as v from "valibot"

const Ready = v.object({ ready: v.literal(true) })
const Started = v.object({ url: v.pipe(v.string(), v.url()) })
const SERVE = fileURLToPath(new URL("serve.ts", import.meta.url))
/** Starting workerd takes 0.3 s alone; on a busy machine far more. */
const START_TIMEOUT_MS = 60_000

/** Starts workerd on one state again and again, and kills it. */
export interface Keeper {
  start(): Promise<void>
  /** SIGKILL to workerd and to the Node that started it, at once; returns when its port is closed. */
  kill(): Promise<void>
  /** The running Worker's address, as soon as one runs. */
  url(): Promise<URL>
  /** Ends whatever still runs or stands ready. */
  retire(): Promise<void>
}

/** A dead process is known by its closed port: no orphan still holds the database then. */
const portClosed = (url: URL): Promise<void> =>
  new Promise((resolve) => {
    const probe = () => {
      const socket = connect(Number(url.port), url.hostname)
      socket.once("connect", () => {
        socket.destroy()
        setImmediate(probe)
      })
      socket.once("error", () => resolve())
    }
    probe()
  })

/** The child's next message; it fails when the child ends instead, or takes too long. */
const nextMessage = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("workerd did not start in time")), START_TIMEOUT_MS)
    const ended = (code: number | null, signal: string | null) => {
      clearTimeout(timer)
      reject(new Error(`workerd ended while starting: ${code ?? signal}`))
    }
    child.once("exit", ended)
    child.once("message", (message) => {
      clearTimeout(timer)
      child.off("exit", ended)
      resolve(message)
    })
  })

interface Standby {
  child: ChildProcess
  ready: Promise<unknown>
}

/** @param bundle the Worker's script, a file; `options` its bindings, a file of JSON */
export const keepWorkerd = (bundle: string, options: string, stateFolder: string): Keeper => {
  const standBy = (): Standby => {
    // A process group of its own: one signal reaches workerd and its keeper in the same instant.
    const child = fork(SERVE, [bundle, options, stateFolder], {
      detached: true,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    })
    const ready = nextMessage(child).then((message) => v.parse(Ready, message))
    // Whoever starts it hears of a failure; a standby that is never started fails unheard.
    ready.catch(() => {})
    return { child, ready }
  }
  const end = (child: ChildProcess | undefined) => {
    if (child?.pid && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGKILL")
  }
  let next: Standby | undefined
  let child: ChildProcess | undefined
  let running = Promise.withResolvers<URL>()
  return {
    start: async () => {
      const taken = next ?? standBy()
      child = taken.child
      await taken.ready
      const started = nextMessage(child)
      child.send("start")
      running.resolve(new URL(v.parse(Started, await started).url))
      next = standBy()
    },
    kill: async () => {
      const url = await running.promise
      running = Promise.withResolvers<URL>()
      end(child)
      child = undefined
      await portClosed(url)
    },
    url: () => running.promise,
    retire: async () => {
      end(next?.child)
      end(child)
    },
  }
}
