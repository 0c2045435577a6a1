import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"

/** Where a member was about to go when the session was found to be over. It is theirs alone, and holds no secret. */
const COOKIE = "lovetap-next"
/** As long as a sign-in link lasts: who signs in later begins anew. */
const REMEMBERED_S = 900
/** Beyond this, cookies get lost. */
const PATH_MAX_CHARS = 1_000

/** What everybody lands on: it needs no remembering. */
export const LANDING = "/journey"

/** A page of our own, as a path; undefined: it is none that one could come back to. */
export const ownPath = (address: string | undefined, origin: string): string | undefined => {
  if (address === undefined || !URL.canParse(address, origin)) return undefined
  const url = new URL(address, origin)
  const path = url.pathname + url.search
  const own = url.origin === origin && !path.startsWith("//") && !/^\/sign-/.test(path)
  return own && path !== LANDING && path.length <= PATH_MAX_CHARS ? path : undefined
}

/** Remembers a page of ours for whoever signs in next; any other address is forgotten. */
export const rememberAddress = (c: Context, address: string | undefined): void => {
  const { origin, protocol } = new URL(c.req.url)
  const path = ownPath(address, origin)
  if (path === undefined) return
  setCookie(c, COOKIE, path, {
    path: LANDING,
    httpOnly: true,
    secure: protocol === "https:",
    sameSite: "Lax",
    maxAge: REMEMBERED_S,
  })
}

/** Remembers the page that was asked for. */
export const rememberPage = (c: Context): void => {
  if (c.req.method === "GET" && c.req.header("Accept")?.includes("text/html")) rememberAddress(c, c.req.url)
}

/** Where to go instead of the landing page, once; undefined: nowhere else. */
export const takeRemembered = (c: Context): string | undefined => {
  if (c.req.method !== "GET" || c.req.path !== LANDING) return undefined
  const remembered = getCookie(c, COOKIE)
  if (remembered === undefined) return undefined
  deleteCookie(c, COOKIE, { path: LANDING })
  return ownPath(remembered, new URL(c.req.url).origin)
}
