import type { Applied, Changes, Disk, HourRow, Loaded, ParkedRow, Seen, VoteRow } from "./disk.ts"
import type { Stretch } from "./true-time.ts"

/** Of this browser: one kiosk to a device. */
export const KIOSK_DATABASE = "lovetap-kiosk"

/** Votes of one business, in their order. */
const OF_ONE = "key-seq"
const STORES = ["votes", "hours", "parked", "stretches", "notes"]

const ofOne = (key: string, from: number): IDBKeyRange =>
  IDBKeyRange.bound([key, from], [key, Number.POSITIVE_INFINITY])

const open = async (name: string): Promise<IDBDatabase> => {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    const db = opening.result
    // Never reused, never going back: the order of taps.
    const votes = db.createObjectStore("votes", { keyPath: "seq", autoIncrement: true })
    votes.createIndex(OF_ONE, ["key", "seq"])
    db.createObjectStore("hours", { keyPath: "seed" })
    db.createObjectStore("parked", { autoIncrement: true })
    db.createObjectStore("stretches", { keyPath: "n" })
    db.createObjectStore("notes")
  }
  return answerOf(opening)
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const isOver = (step: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    step.oncomplete = () => resolve()
    step.onabort = () => reject(step.error)
  })

/** Browsers disagree on which of the two a full disk is. */
const isFull = (error: unknown): boolean =>
  error instanceof DOMException &&
  /^QuotaExceeded|^NS_ERROR_(?:DOM_QUOTA|FILE_NO_DEVICE_SPACE)/.test(error.name)

/** What this app has written itself. Another version's rows may lack what this one knows: they are read as they are. */
const noteOf = <Value>(store: IDBObjectStore, name: string): Promise<Value | undefined> =>
  answerOf(store.get(name))

/** Where the row is still as it was seen: in one transaction, nobody comes in between. */
const isAsSeen = async (votes: IDBObjectStore, { seq, rev }: Seen): Promise<VoteRow | undefined> => {
  const row: VoteRow | undefined = await answerOf(votes.get(seq))
  return row?.rev === rev ? row : undefined
}

class Changed extends Error {}

/** The requests of one transaction; throws, and so aborts, where what was needed is no more. */
const request = async (step: IDBTransaction, changes: Changes): Promise<number[]> => {
  const [votes, notes] = [step.objectStore("votes"), step.objectStore("notes")]
  const { need = [], drop = [], tried } = changes
  const known = new Set<number>()
  if (need.length > 0) {
    const mark: number = (changes.untried && (await noteOf<number>(notes, "tried"))) || 0
    const rows = await Promise.all(need.map((seen) => isAsSeen(votes, seen)))
    for (const [index, row] of rows.entries()) {
      const seq = need[index]?.seq ?? 0
      if (!row || (changes.untried && (row.tried || seq <= mark))) throw new Changed()
      known.add(seq)
    }
  }
  await Promise.all(
    drop.map(async (seen) => {
      if (known.has(seen.seq) || (await isAsSeen(votes, seen))) votes.delete(seen.seq)
    }),
  )
  for (const seed of changes.dropHours ?? []) step.objectStore("hours").delete(seed)
  for (const n of changes.dropStretches ?? []) step.objectStore("stretches").delete(n)
  for (const stretch of changes.stretches ?? []) step.objectStore("stretches").put(stretch)
  for (const hour of changes.hours ?? []) step.objectStore("hours").put(hour)
  for (const parked of changes.parked ?? []) step.objectStore("parked").put(parked)
  if (changes.device) notes.put(changes.device, "device")
  if (tried !== undefined && tried > ((await noteOf<number>(notes, "tried")) ?? 0)) notes.put(tried, "tried")
  const keys = await Promise.all((changes.votes ?? []).map((row) => answerOf(votes.put(row))))
  return keys.map(Number)
}

/** The database on this browser's disk. Each change is one transaction, on the disk before it is answered. */
export const openIndexedDb = (name = KIOSK_DATABASE): Disk => {
  let opened: Promise<IDBDatabase> | undefined
  const database = (): Promise<IDBDatabase> => {
    opened ??= open(name).then((db) => {
      // The browser may close it: storage was cleared, the disk failed. The next one is another.
      const forget = () => {
        opened = undefined
        db.close()
      }
      db.onclose = forget
      db.onversionchange = forget
      return db
    })
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }

  const read = async <Value>(
    stores: string[],
    ask: (step: IDBTransaction) => Promise<Value>,
  ): Promise<Value | undefined> => {
    try {
      return await ask((await database()).transaction(stores, "readonly"))
    } catch {
      return undefined
    }
  }

  return {
    apply: async (changes): Promise<Applied> => {
      try {
        const step = (await database()).transaction(STORES, "readwrite", { durability: "strict" })
        const over = isOver(step)
        try {
          const seqs = await request(step, changes)
          await over
          return { tag: "done", seqs }
        } catch (error) {
          over.catch(() => {})
          if (error instanceof Changed) {
            step.abort()
            return { tag: "changed" }
          }
          // A request that failed has aborted all of it: why, the transaction says.
          throw step.error ?? error
        }
      } catch (error) {
        return { tag: isFull(error) ? "full" : "refused" }
      }
    },
    votes: (from, most, key) =>
      read(["votes"], (step) => {
        const votes = step.objectStore("votes")
        return answerOf<VoteRow[]>(
          key === undefined
            ? votes.getAll(IDBKeyRange.lowerBound(from), most)
            : votes.index(OF_ONE).getAll(ofOne(key, from), most),
        )
      }),
    count: (key) =>
      read(["votes"], (step) => {
        const votes = step.objectStore("votes")
        return answerOf(key === undefined ? votes.count() : votes.index(OF_ONE).count(ofOne(key, 0)))
      }),
    load: () =>
      read(["hours", "parked", "stretches", "notes"], async (step): Promise<Loaded> => {
        const notes = step.objectStore("notes")
        const [stretches, hours, count, last, tried, device] = await Promise.all([
          answerOf<Stretch[]>(step.objectStore("stretches").getAll()),
          answerOf<HourRow[]>(step.objectStore("hours").getAll()),
          answerOf(step.objectStore("parked").count()),
          answerOf(step.objectStore("parked").openCursor(null, "prev")),
          noteOf<number>(notes, "tried"),
          noteOf<Loaded["device"]>(notes, "device"),
        ])
        const parked: ParkedRow | undefined = last?.value
        return {
          stretches,
          hours,
          parked: { count, why: parked?.why ?? null },
          tried: tried ?? 0,
          device: device ?? {},
        }
      }),
  }
}
