/**
 * Reads a body as UTF-8 text, at most `maxBytes` of it. Counts what arrives: a chunked body declares no length, and a
 * declared one may lie. Undefined: there was more.
 */
export const readBody = async (request: Request, maxBytes: number): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length")) > maxBytes) return undefined
  if (!request.body) return ""
  const decoder = new TextDecoder()
  let text = ""
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
