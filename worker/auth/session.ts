import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Env } from "../env.ts"
import type { Membership } from "../store/members.ts"
import { closeSession, findSession, touchSession } from "../store/sessions.ts"
import { exchangeSignInLink } from "../store/sign-in-links.ts"
import { hashToken, mintToken } from "./token.ts"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Nobody came back for a week: the device may have changed hands. */
const IDLE_MAX_MS = 7 * DAY_MS
/** However busy, sign in again once a month. */
const SESSION_MAX_MS = 30 * DAY_MS
/** A write per page view would cost more than the page; an hour is exact enough for a limit of a week. */
const TOUCH_EVERY_MS = HOUR_MS

/**
 * `__Host-` cookies need Secure, which not every browser grants to http://localhost, so plain http has a cookie of
 * its own. On https it is never read.
 */
const cookieOf = (c: Context) => {
  const secure = new URL(c.req.url).protocol === "https:"
  return { secure, name: secure ? "__Host-lovetap" : "lovetap" }
}

/** The open session of this request's cookie, or undefined. */
export const sessionOf = async <E extends { Bindings: Env }>(
  c: Context<E>,
  now: number,
): Promise<Membership | undefined> => {
  const token = getCookie(c, cookieOf(c).name)
  if (!token) return undefined
  const tokenHash = await hashToken(token)
  const session = await findSession(c.env.DB, tokenHash, now, now - IDLE_MAX_MS)
  if (session && now - session.lastSeenAt > TOUCH_EVERY_MS) await touchSession(c.env.DB, tokenHash, now)
  return session
}

/** Ends this request's session, here and in the browser. */
export const endSession = async <E extends { Bindings: Env }>(c: Context<E>): Promise<void> => {
  const { name, secure } = cookieOf(c)
  const token = getCookie(c, name)
  if (token) await closeSession(c.env.DB, await hashToken(token))
  deleteCookie(c, name, { path: "/", secure })
}

/** Trades a one-time link for a new session; an older one of this browser ends. @returns whether the link was good */
export const startSession = async <E extends { Bindings: Env }>(
  c: Context<E>,
  linkToken: string,
  now: number,
): Promise<boolean> => {
  const token = mintToken()
  const session = { tokenHash: await hashToken(token), expiresAt: now + SESSION_MAX_MS }
  if (!(await exchangeSignInLink(c.env.DB, await hashToken(linkToken), session, now))) return false
  const { name, secure } = cookieOf(c)
  const former = getCookie(c, name)
  if (former) await closeSession(c.env.DB, await hashToken(former))
  setCookie(c, name, token, {
    path: "/",
    httpOnly: true,
    secure,
    sameSite: "Lax",
    maxAge: SESSION_MAX_MS / 1000,
  })
  return true
}
