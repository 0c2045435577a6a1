import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { Env } from "../../env.ts"
import { htmlOf } from "../../frame/html.ts"
import { Page, type PageProps } from "./page.tsx"
import { readStyle } from "./style.ts"

/** Our own script and connections only; the one style is known by its hash; nobody may frame a page that takes votes. */
const policyWith = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHash}`,
    "img-src data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ")

/**
 * A page for a customer, with what every one of them carries. Kept by the browser for Back and for nobody else: Back
 * must show the very form that was sent, whose vote has its id already.
 */
export const answerPage = async (
  c: Context<{ Bindings: Env }>,
  page: PageProps,
  status: ContentfulStatusCode = 200,
): Promise<Response> => {
  const style = await readStyle(c.env.ASSETS, c.req.url)
  return c.html(htmlOf(<Page {...page} css={style.css} />), status, {
    "Cache-Control": "private, max-age=0",
    "Content-Security-Policy": policyWith(style.hash),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // Addresses of votes are their writers' own: no other site hears of them.
    "Referrer-Policy": "same-origin",
    Vary: "Accept-Language",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
  })
}
