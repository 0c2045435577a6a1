/** A tab that sleeps keeps its lock; nobody's votes wait for it longer than this. */
const PATIENCE_MS = 10_000

/**
 * Runs it while no other page of this browser runs what has the same name. Where there are no locks, or the turn does not
 * come, it runs all the same: what two pages send twice counts once.
 */
export const runAlone = async (name: string, run: () => Promise<void>): Promise<void> => {
  let ran = false
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
      ran = true
      return run()
    })
  } catch {}
  if (!ran) await run()
}
