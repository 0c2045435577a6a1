import { ROUTES } from "../../worker/route-table.ts"
import { type FoundForm, formsOn, linksOn } from "./forms-on.ts"
import type { PeopledBusiness } from "./peopled-business.ts"
import { addressOf, isOfRoute } from "./route-addresses.ts"
import type { TestWorker } from "./start-worker.ts"

/** A page as a member's browser got it. */
export interface CrawledPage {
  address: string
  html: string
  /** Those that post. */
  forms: FoundForm[]
}

const PAGES = ROUTES.filter(({ method, who }) => method === "GET" && who !== "anyone" && who !== "program")

/** Beyond these there is no new kind of page: a link for each touchpoint, period and filter. */
const LINKED_MAX = 60

/** Every page of the route table, and pages that these link to. */
export const crawl = async (
  worker: Pick<TestWorker, "fetch">,
  business: PeopledBusiness,
  cookie: string,
): Promise<CrawledPage[]> => {
  const pages: CrawledPage[] = []
  const first = PAGES.map((rule) => addressOf(rule, business))
  const todo = [...new Set(first)]
  const known = new Set(todo)
  for (const address of todo) {
    const answer = await worker.fetch(address, {
      redirect: "manual",
      headers: { accept: "text/html", cookie },
    })
    if (!answer.headers.get("content-type")?.includes("text/html")) continue
    const html = await answer.text()
    pages.push({ address, html, forms: formsOn(html, address).filter(({ method }) => method === "post") })
    for (const link of linksOn(html, address)) {
      if (known.size >= first.length + LINKED_MAX || known.has(link)) continue
      if (!PAGES.some((rule) => isOfRoute(rule, link))) continue
      known.add(link)
      todo.push(link)
    }
  }
  return pages
}
