import { settingNow } from "./setting.ts"

/**
 * Only the scripts that this very answer names, and what they import; our own styles, nothing inline; text becomes markup
 * nowhere but in our one policy.
 */
const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src ${nonce === "" ? "'none'" : `'nonce-${nonce}'`}`,
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
const framingPolicy = (nonce: string): string => `${pagePolicy(nonce)}; frame-src 'self'`

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

/** `page`: the usual one. `framing`: shows frames of our own. `preview`, `letter`: what stands in such a frame. */
export type Policy = "page" | "framing" | "preview" | "letter"
export type Referrer = "no-referrer" | "same-origin"

const policyText = (policy: Policy): string => {
  switch (policy) {
    case "page":
      return pagePolicy(settingNow().nonce)
    case "framing":
      return framingPolicy(settingNow().nonce)
    case "preview":
      return PREVIEW_POLICY
    case "letter":
      return LETTER_POLICY
  }
}

/** What every page for people carries, errors included. */
export const setSecurityHeaders = (headers: Headers, referrer: Referrer, policy: Policy = "page"): void => {
  headers.set("Content-Security-Policy", policyText(policy))
  headers.set("Referrer-Policy", referrer)
  headers.set("X-Content-Type-Options", "nosniff")
  headers.set("Cross-Origin-Opener-Policy", "same-origin")
  headers.set("Cross-Origin-Resource-Policy", "same-origin")
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
  // After signing out, the Back button shows nothing of the business.
  headers.set("Cache-Control", "no-store")
}
