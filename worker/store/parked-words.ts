const parse = (body: string, revive: (this: { id?: unknown }, key: string, value: unknown) => unknown) => {
  try {
    return JSON.stringify(JSON.parse(body, revive))
  } catch {
    return undefined
  }
}

/**
 * Takes the words of some votes out of a parked batch, whatever else is in it; without `isOf`, those of all. A body that
 * can't be parsed stays as it is: it was never JSON, and no vote of the house.
 */
export const withoutWords = (body: string, isOf: (id: string) => boolean = () => true): string =>
  parse(body, function (key, value) {
    const isWords = (key === "comment" || key === "contact") && isOf(String(this.id).toLowerCase())
    return isWords ? undefined : value
  }) ?? body
