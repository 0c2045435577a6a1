import { Agent, request } from "node:http"

/** What a server answered, as it stands. */
export interface RawAnswer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  text: string
}

/** A sender that keeps its connections: `fetch` would set headers of its own, and refuse some of those given. */
export const rawSender = (connections: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const post = (
    address: string,
    headers: Readonly<Record<string, string>>,
    /** One piece: its length is declared. Several: they come in chunks, and nobody knows how many. */
    pieces: readonly Uint8Array[],
  ): Promise<RawAnswer> =>
    new Promise((resolve, reject) => {
      const [only = new Uint8Array(), ...others] = pieces
      const framing =
        others.length === 0 ? { "content-length": only.length } : { "transfer-encoding": "chunked" }
      const sent = request(
        address,
        { method: "POST", agent, headers: { ...headers, ...framing } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on("data", (chunk: Buffer) => chunks.push(chunk))
          answer.on("error", reject)
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString("utf8"),
            }),
          )
        },
      )
      sent.on("error", reject)
      for (const piece of pieces) sent.write(piece)
      sent.end()
    })
  return { post, close: () => agent.destroy() }
}
