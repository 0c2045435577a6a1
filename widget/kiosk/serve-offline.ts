/**
 * The kiosk's service worker. From the first visit on it serves every file of the app from the device, so that a kiosk
 * starts without a network for as long as it likes. A new version is fetched whole in the background, and waits: the page
 * says when nobody stands in front of it.
 */

/** Everything that the app loads, and the name of the build it belongs to: filled in by the build. */
declare const SHELL_FILES: readonly string[]
declare const SHELL_VERSION: string

/** The little of `ServiceWorkerGlobalScope` that is used here: TypeScript's library for it excludes the DOM's. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Scope {
  addEventListener(type: "install" | "activate", handle: (event: Extendable) => void): void
  addEventListener(type: "fetch", handle: (event: Fetching) => void): void
  addEventListener(type: "message", handle: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly location: { readonly origin: string }
}
declare const self: Scope

const PREFIX = "lovetap-kiosk-"
const SHELL = PREFIX + SHELL_VERSION

self.addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      const shell = await caches.open(SHELL)
      // All or nothing; past the HTTP cache, which may still hold an earlier page.
      await shell.addAll(SHELL_FILES.map((file) => new Request(file, { cache: "reload" })))
    })(),
  ),
)

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(PREFIX) && name !== SHELL) await caches.delete(name)
      await self.clients.claim()
    })(),
  ),
)

const fromShell = async (path: string, request: Request): Promise<Response> => {
  const kept = await (await caches.open(SHELL)).match(path)
  return kept ?? fetch(request)
}

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url)
  // The scope is a prefix: the console's /kiosks lies within it, and is none of ours.
  if (event.request.method === "GET" && origin === self.location.origin && SHELL_FILES.includes(pathname))
    event.respondWith(fromShell(pathname, event.request))
})

self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting()
})

// A module of its own: its `self` is none of the pages'.
export {}
