import type { Context } from "hono"
import { toResponse } from "../fault.ts"
import { t } from "../frame/speech.tsx"

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Refuses a write that another site's page may have sent with a member's cookie; undefined: it came from our own.
 * Browsers state where a request comes from in `Sec-Fetch-Site` (since 2023, on https and localhost), and in `Origin`
 * everywhere.
 */
export const crossOrigin = (c: Context): Response | undefined => {
  if (SAFE_METHODS.has(c.req.method)) return undefined
  const site = c.req.header("Sec-Fetch-Site")
  const origin = c.req.header("Origin")
  const own = new URL(c.req.url).origin
  const same = (site === undefined || site === "same-origin") && (origin === undefined || origin === own)
  if (same && (site ?? origin) !== undefined) return undefined
  return toResponse({
    status: 403,
    code: "cross-origin",
    message: t("This request came from another site."),
    hint: t("Open the console itself and try again from there."),
  })
}
