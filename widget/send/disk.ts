import type { Unsent } from "./unsent.ts"

/** Where a rev of a vote lies. Each has its own place, so that an answer for one never deletes a later one. */
export const keyOf = ({ id, rev }: Unsent): string => id + rev

/** Does something with the votes kept on this device; resolves when it is on the disk, rejects when the device refuses. */
export type WithVotes = (act: (votes: IDBObjectStore) => void) => Promise<unknown>

/** The outbox of one collector: its address is the database's name. Made at the first vote, not before. */
export const openDisk =
  (base: string): WithVotes =>
  (act) =>
    new Promise((done, refuse) => {
      const opening = indexedDB.open(base)
      opening.onupgradeneeded = () => opening.result.createObjectStore("votes")
      opening.onerror = refuse
      opening.onsuccess = () => {
        const step = opening.result.transaction("votes", "readwrite", { durability: "strict" })
        step.oncomplete = done
        step.onabort = refuse
        act(step.objectStore("votes"))
        opening.result.close()
      }
    })
