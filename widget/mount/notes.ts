/** So that a site with a touchpoint for every product does not fill up its customers' storage. */
const NOTES_MAX = 50

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string"

export interface Notes {
  read(touchpoint: string): string | undefined
  write(touchpoint: string, note: string): void
}

/**
 * A few short texts, one per touchpoint, under one name in a storage of the page. Nothing is stored before the first
 * `write`. What others left under that name counts as nothing; a storage that refuses leaves it in memory.
 */
export const openNotes = (name: string, storage: () => Storage): Notes => {
  const memory = new Map<string, string>()
  const readAll = () => {
    let stored = {}
    try {
      stored = JSON.parse(storage().getItem(name) ?? "") ?? {}
    } catch {}
    return new Map([...Object.entries(stored).filter(isText), ...memory])
  }
  return {
    read: (touchpoint) => readAll().get(touchpoint),
    write: (touchpoint, note) => {
      const all = readAll()
      // The newest is the last, and stays the longest.
      all.delete(touchpoint)
      all.set(touchpoint, note)
      memory.set(touchpoint, note)
      try {
        storage().setItem(name, JSON.stringify(Object.fromEntries([...all].slice(-NOTES_MAX))))
      } catch {}
    },
  }
}
