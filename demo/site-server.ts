import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { inboxOf } from "./inbox.ts"
import { scriptAt } from "./site-scripts.ts"

const SITE = fileURLToPath(new URL("site", import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".js": "text/javascript; charset=utf-8",
}

/** Pages that show the widget under a policy as strict as a site can have; the others have none, as most sites. */
const STRICT_PAGES = ["/receipt.html", "/letter.html"]

const strictPolicy = (worker: string): string =>
  [
    "default-src 'none'",
    `script-src ${worker}`,
    `connect-src ${worker}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ")

/** One folder, no folders in it: a name that could lead out of it does not exist. */
const SERVED = /^\/[a-z-]+\.(?:html|css|svg|js)$/

const INCLUDE = /<!-- include ([a-z-]+\.(?:html|svg)) -->/

/** Parts may include parts: the header holds the logo. */
const included = async (html: string): Promise<string> => {
  const name = INCLUDE.exec(html)?.[1]
  if (name === undefined) return html
  const part = await readFile(join(SITE, "parts", name), "utf8")
  return included(html.replaceAll(`<!-- include ${name} -->`, () => part.trim()))
}

const pageAt = async (path: string, worker: string, query: URLSearchParams): Promise<string> => {
  const html = await included(await readFile(join(SITE, path), "utf8"))
  const { reader, next, question } = inboxOf(worker, query.get("reader"))
  return html
    .replaceAll("%LOVETAP%", worker)
    .replaceAll("%READER%", `${reader}`)
    .replaceAll("%NEXT%", `${next}`)
    .replace("%QUESTION%", () => question)
    .replace(`<a href="${path}">`, `<a href="${path}" aria-current="page">`)
}

const answer = async (url: string, worker: string) => {
  const { pathname, searchParams } = new URL(url, "http://site.invalid")
  const path = pathname === "/" ? "/index.html" : pathname
  const type = TYPES[extname(path)]
  if (!type || !SERVED.test(path)) return undefined
  try {
    const isPage = path.endsWith(".html")
    const body = isPage
      ? await pageAt(path, worker, searchParams)
      : await (scriptAt(path) ?? readFile(join(SITE, path), "utf8"))
    const policy = STRICT_PAGES.includes(path) ? { "content-security-policy": strictPolicy(worker) } : {}
    return { body, headers: { "content-type": type, "cache-control": "no-store", ...policy } }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}

/**
 * Serves the café's site on this port, as its own origin.
 *
 * @param worker origin of the Lovetap that its tags point to
 */
export const serveSite = (port: number, worker: string): Promise<Server> => {
  const server = createServer(async (request, response) => {
    const found = await answer(request.url ?? "/", worker).catch((error: unknown) => {
      console.error(error)
      return { status: 500, body: "The demo's site failed; see the terminal.", headers: {} }
    })
    if (found)
      return response.writeHead("status" in found ? found.status : 200, found.headers).end(found.body)
    response
      .writeHead(404, { "content-type": "text/plain; charset=utf-8" })
      .end("No such page at Café Lumen.")
  })
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "localhost", () => resolve(server))
  })
}
