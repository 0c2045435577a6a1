import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** A customer's page, on an origin of its own. */
export interface HostSite {
  origin: string
  /** Serves this page at any path. */
  show(html: string, headers?: Record<string, string>): void
  close(): Promise<void>
}

export const startHostSite = async (): Promise<HostSite> => {
  let page = ""
  let extra: Record<string, string> = {}
  const server = createServer((request, response) => {
    if (request.url === "/favicon.ico") return response.writeHead(204).end()
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...extra })
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    // Another name for the same machine: another origin, and another site too.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (html, headers = {}) => {
      page = html
      extra = headers
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
