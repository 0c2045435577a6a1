import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** A customer's page, on an origin of its own. */
export interface HostSite {
  origin: string
  /** Serves this page at any path, or at this path only. */
  show(html: string, headers?: Record<string, string>, path?: string): void
  close(): Promise<void>
}

export const startHostSite = async (): Promise<HostSite> => {
  interface Page {
    html: string
    headers: Record<string, string>
  }
  let anywhere: Page = { html: "", headers: {} }
  const pages = new Map<string, Page>()
  const server = createServer((request, response) => {
    if (request.url === "/favicon.ico") return response.writeHead(204).end()
    const { html, headers } = pages.get(request.url ?? "/") ?? anywhere
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers })
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    // Another name for the same machine: another origin, and another site too.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (html, headers = {}, path) => {
      if (path) pages.set(path, { html, headers })
      else anywhere = { html, headers }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
