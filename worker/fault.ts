import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { ErrorAnswer } from "../shared/outcome.ts"

/** An expected failure on its way to a caller: what was wrong, and what to do about it. */
export interface Fault {
  status: ContentfulStatusCode
  code: string
  message: string
  hint: string
  /** Seconds after which the same request may succeed. */
  retryAfter?: number
}

/** The one place where a fault becomes JSON, for programs; people get `toPage` of `frame/lost-page.tsx`. */
export const toResponse = (
  { status, code, message, hint, retryAfter }: Fault,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const body: ErrorAnswer = { error: { code, message, hint } }
  return Response.json(body, {
    status,
    headers: { ...headers, ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }) },
  })
}
