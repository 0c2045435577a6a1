export interface Promised<Value> {
  promise: Promise<Value>
  resolve: (value: Value) => void
}

/** A promise to keep later. (`Promise.withResolvers` is younger than many a tablet that hangs on a wall.) */
export const promised = <Value>(): Promised<Value> => {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((keepIt) => {
    resolve = keepIt
  })
  return { promise, resolve }
}
