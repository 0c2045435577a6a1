import type { D1Database } from "@cloudflare/workers-types"
import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptionsShape } from "miniflare"
import { DOOR_SCRIPT, openDoor } from "./database-door.ts"

/** A bundled Worker in a workerd of its own, and the way to its database. */
export interface BootedHouse {
  url: URL
  db: D1Database
  dispatch(address: URL, init: RequestInit): Promise<Response>
  logs: string[]
  stop(): Promise<void>
}

const DOOR = "database-door"

const moduleOf = (path: string, contents: string) => [{ type: "ESModule" as const, path, contents }]

/** @param folder holds the databases and what the emulated bindings write; the caller's to remove */
export const bootHouse = async (
  script: string,
  options: V4WorkerOptionsShape,
  folder: string,
): Promise<BootedHouse> => {
  const logs: string[] = []
  const { compatibilityDate, d1Databases } = options
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: `${folder}/state`,
      resourceTmpPath: `${folder}/tmp`,
      telemetry: { enabled: false },
      cf: false,
      logRequests: false,
      unsafeTriggerHandlers: true,
      handleStructuredLogs: ({ message }) => logs.push(message),
      workers: [
        { ...options, name: "lovetap", modules: moduleOf("index.js", script) },
        {
          name: DOOR,
          modules: moduleOf("door.js", DOOR_SCRIPT),
          ...(compatibilityDate && { compatibilityDate }),
          ...(d1Databases && { d1Databases }),
          unsafeDirectSockets: [{ port: 0 }],
        },
      ],
    }),
  )
  const url = await miniflare.ready
  const door = openDoor(await miniflare.unsafeGetDirectURL(DOOR))
  return {
    url,
    db: door.db,
    dispatch: (address, init) =>
      miniflare.dispatchFetch(address, init as never) as unknown as Promise<Response>,
    logs,
    stop: async () => {
      door.close()
      await miniflare.dispose()
    },
  }
}
