import type { Pacing } from "../store/retry.ts"
import { createMemory } from "./memory.ts"
import { createNotes } from "./notes.ts"

/** What one isolate of the Worker has for itself, for as long as it lives. Nothing in here acknowledges a vote. */
export const memory = createMemory()

export const notes = createNotes(memory, () => crypto.randomUUID().replaceAll("-", ""))

export const pacing: Pacing = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
}
