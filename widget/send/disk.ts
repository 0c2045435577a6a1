import type { Unsent } from "./unsent.ts"

/**
 * Where a rev of a vote lies. Each has its own place, so that an answer for one never deletes a later one. (The outbox
 * spells this out: it costs less there than a call.)
 */
export const keyOf = ({ id, rev }: Unsent): string => id + rev

/**
 * Asks something of the votes kept on this device. Resolves with the answer when it is on the disk, with undefined when
 * the device refuses; never rejects.
 */
export type WithVotes = <Result>(
  ask: (votes: IDBObjectStore) => IDBRequest<Result>,
) => Promise<Result | undefined>

/** The outbox of one collector: its address is the database's name. Made at the first vote, not before. */
export const openDisk =
  (base: string): WithVotes =>
  async (ask) => {
    try {
      const opening = indexedDB.open(base)
      await new Promise((done, refuse) => {
        opening.onupgradeneeded = () => opening.result.createObjectStore("votes")
        opening.onsuccess = done
        opening.onerror = refuse
      })
      const step = opening.result.transaction("votes", "readwrite", { durability: "strict" })
      const asked = ask(step.objectStore("votes"))
      opening.result.close()
      await new Promise((done, refuse) => {
        step.oncomplete = done
        step.onabort = refuse
      })
      return asked.result
    } catch {}
    return undefined
  }
