import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** Only our own files, no inline code; text becomes markup nowhere but in our one policy. */
const POLICY = [
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

/** Pages may show frames of our own where that is part of them; nobody else may frame them. */
const FRAMING_POLICY = `${POLICY}; frame-src 'self'`

/**
 * A preview shows the real widget and reaches nobody: no connection, no form, and no origin, hence no cookies and no
 * storage. Links may open, for what a link leads to is part of what is looked at.
 */
const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src *",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox",
].join("; ")

/**
 * An e-mail as its readers see it: styles stand in its lines, as mail programs want them, and nothing else may happen: no
 * script, no connection, no form. It keeps its origin, so that the page around it can see how tall it is.
 */
const LETTER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "sandbox allow-same-origin",
].join("; ")

type Policy = "page" | "framing" | "preview" | "letter"
const POLICIES: Record<Policy, string> = {
  page: POLICY,
  framing: FRAMING_POLICY,
  preview: PREVIEW_POLICY,
  letter: LETTER_POLICY,
}

/** What every page for people carries, errors included. */
export const setSecurityHeaders = (
  headers: Headers,
  referrer: "no-referrer" | "same-origin",
  policy: Policy = "page",
): void => {
  headers.set("Content-Security-Policy", POLICIES[policy])
  headers.set("Referrer-Policy", referrer)
  headers.set("X-Content-Type-Options", "nosniff")
  headers.set("Cross-Origin-Opener-Policy", "same-origin")
  headers.set("Cross-Origin-Resource-Policy", "same-origin")
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
  // After signing out, the Back button shows nothing of the business.
  headers.set("Cache-Control", "no-store")
}

/** Puts them on every answer of a route, redirects included. */
export const secureConsole = (referrer: "no-referrer" | "same-origin", policy: Policy = "page") =>
  createMiddleware<{ Bindings: Env }>(async (c, next) => {
    await next()
    setSecurityHeaders(c.res.headers, referrer, policy)
  })
