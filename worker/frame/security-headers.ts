import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** Only our own files, no inline code, no frames; text becomes markup nowhere but in our one policy. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lovetap-console",
].join("; ")

/** What every page for people carries, errors included. */
export const setSecurityHeaders = (headers: Headers, referrer: "no-referrer" | "same-origin"): void => {
  headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY)
  headers.set("Referrer-Policy", referrer)
  headers.set("X-Content-Type-Options", "nosniff")
  headers.set("Cross-Origin-Opener-Policy", "same-origin")
  headers.set("Cross-Origin-Resource-Policy", "same-origin")
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
  // After signing out, the Back button shows nothing of the business.
  headers.set("Cache-Control", "no-store")
}

/** Puts them on every answer of a route, redirects included. */
export const secureConsole = (referrer: "no-referrer" | "same-origin") =>
  createMiddleware<{ Bindings: Env }>(async (c, next) => {
    await next()
    setSecurityHeaders(c.res.headers, referrer)
  })
