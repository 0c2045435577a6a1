/**
 * Reads a body as UTF-8 text, at most `maxBytes` of it. Undefined: there was more. A declared length is one that HTTP
 * itself holds the sender to; a chunked body declares none, so what arrives is counted.
 */
export const readBody = async (request: Request, maxBytes: number): Promise<string | undefined> => {
  const declared = request.headers.get("content-length")
  if (declared !== null) return Number(declared) <= maxBytes ? request.text() : undefined
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
