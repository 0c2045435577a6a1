import type { MadeBusiness } from "./businesses.ts"
import { FROM_OUR_PAGE, type signedIn } from "./member.ts"
import type { TestWorker } from "./start-worker.ts"

type Fetch = Awaited<ReturnType<typeof signedIn>>

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
}
/** A text or attribute of a page as it was before it was escaped. */
export const plain = (text: string) =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, plain(value ?? "")]),
  )

/** What a browser would send of the page's form if nobody touched it. */
export const formOn = (page: string): URLSearchParams => {
  const html = /<form class="asking-form".*?<\/form>/s.exec(page)?.[0] ?? ""
  const sent = new URLSearchParams()
  for (const [tag, kind] of html.matchAll(/<(input|select)\b[^>]*>/g)) {
    const { name, value = "on", type, ...rest } = attributesOf(tag)
    if (!name || "disabled" in rest) continue
    if (kind === "select") {
      const options = html.slice(html.indexOf(tag)).split("</select>")[0] ?? ""
      sent.append(name, attributesOf(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? "").value ?? "")
    } else if (!["checkbox", "radio"].includes(type ?? "") || "checked" in rest) sent.append(name, value)
  }
  return sent
}

export const askingPage = async (fetch: Fetch, query = ""): Promise<string> =>
  (await fetch(`/touchpoints/checkout/asking${query}`)).text()

/** Posts a form of the page, as the browser of a member does. */
export const postAsking = (
  fetch: Fetch,
  part: "" | "/did" | "/undo",
  form: URLSearchParams | Record<string, string>,
  headers: Record<string, string> = FROM_OUR_PAGE,
  slug = "checkout",
) =>
  fetch(`/touchpoints/${slug}/asking${part}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  })

/** The page as it is, with some fields filled in otherwise (null: unchecked), saved. */
export const saveAsking = async (fetch: Fetch, changes: Record<string, string | null>) => {
  const form = formOn(await askingPage(fetch))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) form.delete(name)
    else form.set(name, value)
  }
  return postAsking(fetch, "", form)
}

/** What is stored of a touchpoint's question. */
export const storedQuestion = async (worker: TestWorker, { id }: MadeBusiness, slug = "checkout") =>
  JSON.parse(
    (await worker.db
      .prepare("SELECT question FROM touchpoints WHERE business_id = ?1 AND slug = ?2")
      .bind(id, slug)
      .first<string>("question")) ?? "null",
  )

export const textOfPage = (page: string): string =>
  plain(
    page
      .replace(/<(svg|head).*?<\/\1>/gs, " ")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " "),
  )
