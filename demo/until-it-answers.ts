import { setTimeout as pause } from "node:timers/promises"

/** Between two looks: short against the seconds a start takes. */
const LOOK_AGAIN_MS = 50

/** Resolves when a GET of this address succeeds. It never gives up: race it against what may fail. */
export const untilItAnswers = async (address: string): Promise<void> => {
  const answers = async () => {
    try {
      return (await fetch(address)).ok
    } catch {
      // Nothing listens there yet.
      return false
    }
  }
  while (!(await answers())) await pause(LOOK_AGAIN_MS)
}
