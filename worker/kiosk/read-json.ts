/** One device's own: nothing between here and it keeps them. */
export const PRIVATE = { "Cache-Control": "no-store" }

/** Undefined: this is no JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
