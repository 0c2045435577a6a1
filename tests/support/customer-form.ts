import { fromVisitor } from "./from-visitor.ts"
import type { TestWorker } from "./start-worker.ts"

/** What a page's form carries along unseen. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g),
      ([, name = "", value = ""]) => [name, value],
    ),
  )

/** Where a page's form is sent to. */
const actionIn = (html: string): string => /<form[^>]* action="([^"]*)"/.exec(html)?.[1] ?? ""

/** Opens a customer's page as a browser does. */
export const openPage = async (
  worker: Pick<TestWorker, "fetch">,
  path: string,
  headers: Record<string, string> = {},
) => {
  const response = await worker.fetch(path, {
    headers: { Accept: "text/html", ...fromVisitor(1), ...headers },
  })
  const html = await response.text()
  return { response, html, hidden: hiddenIn(html), action: actionIn(html) }
}

/** Sends a form as a browser without JavaScript does, from our own page. */
export const sendForm = (
  worker: Pick<TestWorker, "fetch" | "origin">,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  worker.fetch(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...fromVisitor(1), Origin: worker.origin, ...headers },
  })
