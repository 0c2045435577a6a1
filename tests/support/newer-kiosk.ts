import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import type { TestWorker } from "./start-worker.ts"

/** A build's name in the files of the next one. */
const NEWER = "newer000"
/** What `fetch` has undone already, and what names a content that is another here. */
const OF_THE_WAY = new Set([
  "content-encoding",
  "content-length",
  "transfer-encoding",
  "connection",
  "etag",
  "if-none-match",
])

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const headersOf = ({ headers }: IncomingMessage) =>
  Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && name !== "host" && !OF_THE_WAY.has(name) ? [[name, value]] : [],
  )

/**
 * The Worker behind an address of its own, where the kiosk's next version can be released: the same files under another
 * build's name.
 */
export const serveNewerKiosk = async (worker: Pick<TestWorker, "origin">) => {
  const page = await (await fetch(`${worker.origin}/kiosk`)).text()
  const build = /app-(\w+)\.js/.exec(page)?.[1]
  if (!build) throw new Error("the kiosk's page names no build: run npm run build")
  let isReleased = false

  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").replace(NEWER, build)
    const { method = "GET" } = request
    const body = method === "GET" ? undefined : await bodyOf(request)
    const answer = await fetch(worker.origin + path, {
      method,
      headers: headersOf(request),
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !OF_THE_WAY.has(name)))
    response.writeHead(answer.status, headers)
    const isText = /text|javascript|json/.test(answer.headers.get("content-type") ?? "")
    if (!isReleased || !isText) return response.end(Buffer.from(await answer.arrayBuffer()))
    response.end((await answer.text()).replaceAll(build, NEWER))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    newer: NEWER,
    release: () => {
      isReleased = true
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
