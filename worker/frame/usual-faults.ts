import type { Fault } from "../fault.ts"
import { answerWith } from "./lost-page.tsx"
import { settingNow } from "./setting.ts"
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
const brokenHere = (): Fault => ({
  status: 500,
  code: "internal",
  message: t("Something went wrong on our side"),
  hint: settingNow().sent
    ? t(
        "Nothing you wrote is lost: wait a moment, then send it again. If it happens again, tell whoever runs this Lovetap what you did.",
      )
    : t("Try again in a moment. If it happens again, tell whoever runs this Lovetap what you did."),
})

/** What nobody expected: the log has what it was, the reader what to do. */
export const answerError = (error: unknown, accepted: string | undefined): Response => {
  console.error("unexpected:", error instanceof Error ? error.message : error)
  return answerWith(brokenHere(), accepted)
}
