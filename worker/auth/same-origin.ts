import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"
import { toResponse } from "../fault.ts"

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Refuses writes that another site's page may have sent with a member's cookie. Browsers state where a request comes
 * from in `Sec-Fetch-Site` (since 2023, on https and localhost), and in `Origin` everywhere.
 */
export const requireSameOrigin = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  if (SAFE_METHODS.has(c.req.method)) return next()
  const site = c.req.header("Sec-Fetch-Site")
  const origin = c.req.header("Origin")
  const own = new URL(c.req.url).origin
  const same = (site === undefined || site === "same-origin") && (origin === undefined || origin === own)
  if (same && (site ?? origin) !== undefined) return next()
  return toResponse({
    status: 403,
    code: "cross-origin",
    message: "This request came from another site.",
    hint: "Open the console itself and try again from there.",
  })
})
