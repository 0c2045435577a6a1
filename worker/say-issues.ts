import * as v from "valibot"

/** “comment must be at most 1000 characters”, “touchpoint is missing”. Several are joined by semicolons. */
export const sayIssues = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues
    .map((issue) => {
      const field = v.getDotPath(issue)
      const missing = issue.path?.at(-1)?.origin === "key"
      return `${field ?? "it"} ${missing ? "is missing" : issue.message}`
    })
    .join("; ")
