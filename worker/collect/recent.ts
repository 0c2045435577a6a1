/** A map that forgets what was not asked for or set the longest, so that it never grows beyond `max`. */
export const recent = <Key, Value>(max: number) => {
  const map = new Map<Key, Value>()
  const set = (key: Key, value: Value): Value => {
    map.delete(key)
    const oldest = map.keys().next()
    if (map.size >= max && !oldest.done) map.delete(oldest.value)
    map.set(key, value)
    return value
  }
  return {
    get: (key: Key): Value | undefined => {
      const value = map.get(key)
      return value === undefined ? undefined : set(key, value)
    },
    set,
    delete: (key: Key) => map.delete(key),
  }
}
