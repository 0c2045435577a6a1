import type { CrawledPage } from "./crawl.ts"
import { FROM_OUR_PAGE } from "./member.ts"
import type { TestWorker } from "./start-worker.ts"

/** What can't be tried twice in a row, or ends the session. */
const LEAVES = /^\/sign-out|\/delete|\/leave|\/sessions|\/language/

/** Sends each form of these pages as nobody should, and brings the pages that say so. */
export const misfillForms = async (
  worker: Pick<TestWorker, "fetch">,
  pages: readonly CrawledPage[],
  headers: Record<string, string>,
): Promise<Pick<CrawledPage, "address" | "html">[]> => {
  const forms = new Map(
    pages.flatMap((page) =>
      page.forms
        .filter(({ texts, action }) => texts.length > 0 && !LEAVES.test(action))
        .map((form) => [`${form.action.split("?")[0]} ${form.texts}`, form] as const),
    ),
  )
  const answers: Pick<CrawledPage, "address" | "html">[] = []
  for (const { action, fields, texts } of forms.values()) {
    for (const typed of ["", "9 !".repeat(2_000)]) {
      const body = new URLSearchParams(fields)
      for (const name of texts) body.set(name, typed)
      const answer = await worker.fetch(action, {
        method: "POST",
        redirect: "manual",
        headers: {
          accept: "text/html",
          "content-type": "application/x-www-form-urlencoded",
          ...FROM_OUR_PAGE,
          ...headers,
        },
        body: body.toString(),
      })
      if (!answer.headers.get("content-type")?.includes("text/html")) continue
      answers.push({ address: `POST ${action} ${answer.status}`, html: await answer.text() })
    }
  }
  return answers
}
