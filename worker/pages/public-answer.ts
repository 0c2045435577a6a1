import { every } from "hono/combine"
import { cors } from "hono/cors"
import { etag, RETAINED_304_HEADERS } from "hono/etag"

/** For what any page may read, isolated pages (COEP) included. */
export const PUBLIC_HEADERS = {
  // How long what was changed in the console may be unseen; a day more, the browser asks behind the page's back.
  "Cache-Control": "public, max-age=60, stale-while-revalidate=86400",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
}

/** Readable from any origin, and not sent again to whoever has it. The tag is weak: answers are compressed on their way. */
export const publicAnswer = every(
  cors({ origin: "*" }),
  etag({
    weak: true,
    retainedHeaders: [...RETAINED_304_HEADERS, "access-control-allow-origin", ...Object.keys(PUBLIC_HEADERS)],
  }),
)
