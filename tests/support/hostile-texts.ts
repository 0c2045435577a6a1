import { type CrawledPage, crawl } from "./crawl.ts"
import { becomesMarkup } from "./inert.ts"
import { FROM_OUR_PAGE } from "./member.ts"
import { type PeopledBusiness, sessionOf } from "./peopled-business.ts"
import type { TestWorker } from "./start-worker.ts"
import { postVotes, vote } from "./votes.ts"

/** What came of typing hostile texts wherever there is room for text. */
export interface HostileRun {
  /** Texts typed into forms: each text, each field. */
  typed: number
  /** Forms that took what was typed. */
  taken: number
  /** Pages looked at. */
  pages: number
  /** Pages that show one of the texts, as a text. */
  showing: number
  /** Where a text became markup, and how. */
  faults: string[]
}

/** Ends the session that the run needs. */
const LEAVES = /^\/sign-out|\/delete|\/leave|\/sessions/

const SHOWS = "document.title"

/**
 * Types each text into every field of every form that an admin finds, says it in votes, and looks at every page and every
 * answer: whether it is still a text there.
 */
export const typeHostileTexts = async (
  worker: TestWorker,
  business: PeopledBusiness,
  texts: readonly string[],
): Promise<HostileRun> => {
  const cookie = await sessionOf(worker, business, "admin")
  const run: HostileRun = { typed: 0, taken: 0, pages: 0, showing: 0, faults: [] }
  let pages: CrawledPage[] = await crawl(worker, business, cookie)
  // E-mails are written for mail programs, with styles in their lines.
  const usual = new Set(
    pages.flatMap(({ address, html }) => becomesMarkup(html).map((fault) => `${address}: ${fault}`)),
  )
  const look = (address: string, html: string, text: string) => {
    run.pages++
    if (html.includes(SHOWS)) run.showing++
    for (const fault of becomesMarkup(html))
      if (!usual.has(`${address}: ${fault}`))
        run.faults.push(`${address}: ${fault} (after ${JSON.stringify(text)})`)
  }
  for (const [number, text] of texts.entries()) {
    const at = new Date().toISOString()
    const said = {
      at,
      comment: text,
      contact: text.slice(0, 100),
      page: `/${text}`.slice(0, 200),
      lang: "en",
    }
    await postVotes(
      worker,
      [vote(1000 + number, said), vote(5000 + number, { ...said, touchpoint: text, place: text })],
      { key: business.siteKey },
    )
    const forms = new Map(
      pages.flatMap((page) =>
        page.forms
          .filter(({ texts: names, action }) => names.length > 0 && !LEAVES.test(action))
          .map((form) => [`${form.action.split("?")[0]} ${form.texts}`, form] as const),
      ),
    )
    for (const { action, fields, texts: names } of forms.values()) {
      const body = new URLSearchParams(fields)
      for (const name of names) body.set(name, text)
      run.typed += names.length
      const answer = await worker.fetch(action, {
        method: "POST",
        redirect: "manual",
        headers: {
          accept: "text/html",
          cookie,
          "content-type": "application/x-www-form-urlencoded",
          ...FROM_OUR_PAGE,
        },
        body: body.toString(),
      })
      if (answer.status === 303) run.taken++
      if (answer.status >= 500) run.faults.push(`POST ${action}: ${answer.status} (${JSON.stringify(text)})`)
      if (answer.headers.get("content-type")?.includes("text/html"))
        look(`POST ${action}`, await answer.text(), text)
    }
    pages = await crawl(worker, business, cookie)
    for (const { address, html } of pages) look(address, html, text)
  }
  return run
}
