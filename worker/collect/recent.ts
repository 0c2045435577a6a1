/**
 * A map that forgets what was not asked for or set the longest, so that it never grows beyond `max`. In two halves: when
 * the newer is full, the older goes as a whole. A single map that deletes its oldest entry at every turn leaves holes at
 * its beginning, and each look for the oldest walks over them: thousands of steps for one vote.
 */
export const recent = <Key, Value>(max: number) => {
  let newer = new Map<Key, Value>()
  let older = new Map<Key, Value>()
  const set = (key: Key, value: Value): Value => {
    if (newer.size >= max / 2 && !newer.has(key)) {
      older = newer
      newer = new Map()
    }
    newer.set(key, value)
    return value
  }
  return {
    get: (key: Key): Value | undefined => {
      const known = newer.get(key)
      if (known !== undefined) return known
      const value = older.get(key)
      return value === undefined ? undefined : set(key, value)
    },
    set,
    delete: (key: Key): void => {
      newer.delete(key)
      older.delete(key)
    },
  }
}
