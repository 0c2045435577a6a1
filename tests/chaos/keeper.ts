import { type ChildProcess, fork } from "node:child_process"
import { connect } from "node:net"
import { fileURLToPath } from "node:url"
import * as v from "valibot"

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

const started = (child: ChildProcess): Promise<URL> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("workerd did not start in time")), START_TIMEOUT_MS)
    child.once("message", (message) => {
      clearTimeout(timer)
      resolve(new URL(v.parse(Started, message).url))
    })
    child.once("exit", (code, signal) => {
      clearTimeout(timer)
      reject(new Error(`workerd ended while starting: ${code ?? signal}`))
    })
  })

export const keepWorkerd = (bundle: string, stateFolder: string): Keeper => {
  let child: ChildProcess | undefined
  let running = Promise.withResolvers<URL>()
  return {
    start: async () => {
      // A process group of its own: one signal reaches workerd and its keeper in the same instant.
      child = fork(SERVE, [bundle, stateFolder], {
        detached: true,
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      })
      running.resolve(await started(child))
    },
    kill: async () => {
      const url = await running.promise
      running = Promise.withResolvers<URL>()
      if (child?.pid) process.kill(-child.pid, "SIGKILL")
      child = undefined
      await portClosed(url)
    },
    url: () => running.promise,
  }
}
