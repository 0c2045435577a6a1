/** Takes the words of some votes out of a parked batch, whatever else is in it; without `isOf`, those of all. */
export const withoutWords = (body: string, isOf: (id: string) => boolean = () => true): string =>
  JSON.stringify(
    JSON.parse(body, function (key, value) {
      const isWords = (key === "comment" || key === "contact") && isOf(String(this.id).toLowerCase())
      return isWords ? undefined : value
    }),
  )
