/**
 * Keeps the screen on for as long as the page is seen, in closed hours too: a tablet that has gone to sleep is not woken
 * by a page. The browser takes the lock away whenever the page is hidden. Where there is no such lock, the device's own
 * settings decide.
 */
export const keepAwake = (): void => {
  const lock = async () => {
    try {
      if (document.visibilityState === "visible") await navigator.wakeLock?.request("screen")
    } catch {
      // Battery too low, or not allowed: asked again the next time the page is seen or touched.
    }
  }
  document.addEventListener("visibilitychange", lock)
  // Some browsers want to be touched first.
  document.addEventListener("pointerdown", lock, { once: true })
  lock()
}
