import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import type { SeededRandom } from "../../support/seeded-random.ts"

/** Of a hundred requests so many are refused, and so many answers get lost. */
const BUSY = 0.03
const DOWN = 0.03
const LOST = 0.02
const RETRY_AFTER_MAX_S = 5

/** Stands between a tablet and the real Worker, and serves the tablet its page. */
export interface RoughProxy {
  origin: string
  weather: "fair" | "offline" | "rough"
  tally: Record<string, number>
  broken: string[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

export const startRoughProxy = async (
  workerOrigin: string,
  script: string,
  random: SeededRandom,
): Promise<RoughProxy> => {
  let notBefore = 0
  const count = (what: string) => {
    proxy.tally[what] = (proxy.tally[what] ?? 0) + 1
  }
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/"
    if (request.method === "GET") {
      const isScript = path === "/page.js"
      response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" })
      return response.end(
        isScript ? script : '<!doctype html><title>Kiosk</title><script src="/page.js"></script>',
      )
    }
    const body = await bodyOf(request)
    if (proxy.weather === "offline") return request.socket.destroy()
    count(path)
    if (Date.now() < notBefore)
      proxy.broken.push(`came ${notBefore - Date.now()} ms before Retry-After was over`)
    const isRough = (share: number) => proxy.weather === "rough" && random.chance(share)
    const refused = isRough(BUSY) ? 429 : isRough(DOWN) ? 503 : undefined
    if (refused) {
      count(`${refused}`)
      const seconds = random.between(1, RETRY_AFTER_MAX_S)
      notBefore = Date.now() + seconds * 1000
      response.writeHead(refused, { "retry-after": `${seconds}` })
      return response.end("{}")
    }
    const headers: Record<string, string> = { "content-type": "text/plain" }
    for (const name of ["lovetap-device", "lovetap-signature", "user-agent"]) {
      const value = request.headers[name]
      if (typeof value === "string") headers[name] = value
    }
    const answer = await fetch(`${workerOrigin}${path}`, {
      method: "POST",
      headers,
      body: new Uint8Array(body),
    })
    const text = await answer.text()
    if (answer.status >= 400) count(`the Worker's ${answer.status}`)
    // Nothing but the pairing gets through before the month is over.
    if (path === "/v1/kiosk/pair") proxy.weather = "offline"
    if (isRough(LOST)) {
      count("answers lost")
      return request.socket.destroy()
    }
    const retryAfter = answer.headers.get("retry-after")
    response.writeHead(answer.status, retryAfter ? { "retry-after": retryAfter } : {})
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const proxy: RoughProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather: "fair",
    tally: {},
    broken: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return proxy
}
