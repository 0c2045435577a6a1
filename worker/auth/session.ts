import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { Env } from "../env.ts"
import { openByPasskey } from "../store/passkeys.ts"
import {
  type Asking,
  closeSession,
  findSession,
  type NewSession,
  type Session,
  touchSession,
} from "../store/sessions.ts"
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

/** A session used before this is idle for too long at `now`. */
export const idleSince = (now: number): number => now - IDLE_MAX_MS

/** An open session, and what it may ask about its person. */
export type OpenSession = Session & Asking

/** The open session of this request's cookie, or undefined. */
export const sessionOf = async <E extends { Bindings: Env }>(
  c: Context<E>,
  now: number,
): Promise<OpenSession | undefined> => {
  const token = getCookie(c, cookieOf(c).name)
  if (!token) return undefined
  const tokenHash = await hashToken(token)
  const session = await findSession(c.env.DB, tokenHash, now, idleSince(now))
  if (!session) return undefined
  if (now - session.lastSeenAt > TOUCH_EVERY_MS) await touchSession(c.env.DB, tokenHash, now)
  return { ...session, personId: session.member.personId, tokenHash }
}

/** So long after proving who they are may somebody change by what they get in. */
const FRESH_MS = 15 * 60_000

export const isFresh = ({ confirmedAt }: Session, now: number): boolean => now - confirmedAt <= FRESH_MS

/** Ends this request's session, here and in the browser. */
export const endSession = async <E extends { Bindings: Env }>(c: Context<E>): Promise<void> => {
  const { name, secure } = cookieOf(c)
  const token = getCookie(c, name)
  if (token) await closeSession(c.env.DB, await hashToken(token))
  deleteCookie(c, name, { path: "/", secure })
}

/**
 * Opens a session by a way in, and gives it to the browser; an older one of this browser ends.
 *
 * @param open uses the way in up, and opens the session with it; false: it leads nowhere (any more)
 * @returns whether somebody is in
 */
export const enterBy = async <E extends { Bindings: Env }>(
  c: Context<E>,
  open: (session: NewSession) => Promise<boolean>,
  now: number,
): Promise<boolean> => {
  const token = mintToken()
  if (!(await open({ tokenHash: await hashToken(token), expiresAt: now + SESSION_MAX_MS }))) return false
  const { name, secure } = cookieOf(c)
  const former = getCookie(c, name)
  try {
    if (former) await closeSession(c.env.DB, await hashToken(former))
  } catch {
    // The way in is used up: without its cookie nobody could come in again. The former session ends by itself.
  }
  setCookie(c, name, token, {
    path: "/",
    httpOnly: true,
    secure,
    sameSite: "Lax",
    maxAge: SESSION_MAX_MS / 1000,
  })
  return true
}

/** Trades a one-time link for a new session. @returns whether the link was good */
export const startSession = async <E extends { Bindings: Env }>(
  c: Context<E>,
  linkToken: string,
  now: number,
): Promise<boolean> => {
  const linkHash = await hashToken(linkToken)
  return enterBy(c, (session) => exchangeSignInLink(c.env.DB, linkHash, session, now), now)
}

/** Trades a passkey that was proven for a new session. @returns whether it opens anything */
export const startSessionByPasskey = <E extends { Bindings: Env }>(
  c: Context<E>,
  passkeyId: number,
  now: number,
): Promise<boolean> => enterBy(c, (session) => openByPasskey(c.env.DB, passkeyId, session, now), now)
