/** What people read of a page: tags out, space joined. */
export const textOf = async (response: Response): Promise<string> =>
  (await response.text())
    .replace(/<(svg|head).*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
