import type { Fault } from "../fault.ts"
import { t } from "./speech.tsx"

/** An address that leads nowhere. */
export const nothingHere = (path: string): Fault => ({
  status: 404,
  code: "not-found",
  message: t("There is nothing here"),
  hint: t(
    "No page and no API route is called {path}. It may have been moved, or cut when it was copied. The API is described in /v1/openapi.json.",
    { path },
  ),
})

/** Our own mistake. What was wrong stands in the log, not here. */
export const brokenHere = (): Fault => ({
  status: 500,
  code: "internal",
  message: t("Something went wrong on our side"),
  hint: t(
    "Nothing of yours is lost: go back, and what you typed is still there. If it happens again, tell whoever runs this Lovetap what you did.",
  ),
})
