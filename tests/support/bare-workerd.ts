import type { D1Database } from "@cloudflare/workers-types"
import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptionsShape } from "miniflare"
import { ROOT } from "./house-files.ts"

/** A Worker to run: the house's own bindings, or what `options` adds to them. */
export interface BareWorker {
  name: string
  script: string
  /** What the script imports, by file name. */
  modules?: Record<string, string>
  options?: V4WorkerOptionsShape
}

/** workerd with a socket straight into each Worker: no proxy in Node stands between, which would cost the most. */
export interface BareWorkerd {
  urls: Record<string, URL>
  /** The database of a Worker's binding `DB`, reached through Node: for preparing and for looking afterwards. */
  db(worker: string): Promise<D1Database>
  stop(): Promise<void>
}

/**
 * The bindings of wrangler.toml; the built files are left out, for they never reach the Worker. Wrangler is loaded only
 * here: it takes half a second, which a process that is killed and started a hundred times has not.
 */
export const houseOptions = async (): Promise<V4WorkerOptionsShape> => {
  const { unstable_getMiniflareWorkerOptions: optionsOf } = await import("wrangler")
  const { assets: _, modulesRules: __, ...options } = optionsOf(`${ROOT}/wrangler.toml`).workerOptions
  return options
}

interface BareOptions {
  /** What `houseOptions` has read before. */
  house?: V4WorkerOptionsShape
  /** Hears every line that a Worker logs; without it they go to the terminal. */
  onLog?: (line: string) => void
}

/** @param stateFolder where databases and temporary files live; the caller's to remove */
export const startBareWorkerd = async (
  workers: readonly BareWorker[],
  stateFolder: string,
  { house: given, onLog }: BareOptions = {},
): Promise<BareWorkerd> => {
  const house = given ?? (await houseOptions())
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: `${stateFolder}/state`,
      resourceTmpPath: `${stateFolder}/tmp`,
      telemetry: { enabled: false },
      cf: false,
      ...(onLog && { handleStructuredLogs: ({ message }) => onLog(message) }),
      workers: workers.map(({ name, script, modules = {}, options }) => ({
        ...house,
        name,
        modules: Object.entries({ [`${name}.js`]: script, ...modules }).map(([path, contents]) => ({
          type: "ESModule" as const,
          path,
          contents,
        })),
        unsafeDirectSockets: [{ port: 0 }],
        ...options,
      })),
    }),
  )
  await miniflare.ready
  const urls: Record<string, URL> = {}
  for (const { name } of workers) urls[name] = await miniflare.unsafeGetDirectURL(name)
  return {
    urls,
    db: (worker) => miniflare.getD1Database("DB", worker) as unknown as Promise<D1Database>,
    stop: () => miniflare.dispose(),
  }
}
