/** A body as JSON; undefined where it is none. How long it may be is the guard's to say. */
export const readJson = async (request: Request): Promise<unknown> => {
  try {
    return await request.json()
  } catch {
    return undefined
  }
}
