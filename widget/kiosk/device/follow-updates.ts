const SERVICE_WORKER = "/kiosk/sw.js"
const SCOPE = "/kiosk"
/** A new version reaches a kiosk within this, and at once when its network comes back. */
const LOOK_EVERY_MS = 30 * 60_000

const policy = globalThis.trustedTypes?.createPolicy("lovetap-kiosk", { createScriptURL: (url) => url })

/** What the app does about new versions of itself. */
export interface Updates {
  /** A whole new version is on the device, or has taken over already: `takeOver` when nobody is looking. */
  isWaiting(): boolean
  takeOver(): void
  /** Looks for one now. */
  look(): void
}

/**
 * Registers the service worker. Nothing here interrupts anybody: a new version waits until `takeOver`, and the page then
 * loads again, with everything on the device.
 */
export const followUpdates = (): Updates => {
  const workers = navigator.serviceWorker
  let registration: ServiceWorkerRegistration | undefined
  // Another tab may have let the new one in: this page is then of an old version.
  let isOutdated = false
  let isAsked = false
  const wasServed = Boolean(workers?.controller)

  const look = () => {
    registration?.update().catch(() => {})
  }
  workers?.addEventListener("controllerchange", () => {
    if (isAsked) location.reload()
    else if (wasServed) isOutdated = true
  })
  workers
    ?.register(policy?.createScriptURL(SERVICE_WORKER) ?? SERVICE_WORKER, {
      scope: SCOPE,
      updateViaCache: "none",
    })
    .then((made) => {
      registration = made
    })
    .catch(() => {})
  addEventListener("online", look)
  setInterval(look, LOOK_EVERY_MS)

  return {
    isWaiting: () => isOutdated || Boolean(registration?.waiting && workers?.controller),
    takeOver: () => {
      if (isOutdated) return location.reload()
      isAsked = true
      registration?.waiting?.postMessage("take over")
    },
    look,
  }
}
