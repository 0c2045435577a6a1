import { expect } from "vitest"
import { FROM_OUR_PAGE, type signedIn } from "./member.ts"
import { textOf } from "./text-of.ts"

type Fetch = Awaited<ReturnType<typeof signedIn>>

/** Posts a form of the page of held votes. */
export const postDecision = (
  fetch: Fetch,
  fields: Record<string, string>,
  address = "/held",
  headers: Record<string, string> = FROM_OUR_PAGE,
) => fetch(address, { method: "POST", headers: { ...headers }, body: new URLSearchParams(fields) as never })

/** Posts, follows the redirect, and reads the page. */
export const decideAndRead = async (fetch: Fetch, fields: Record<string, string>, address?: string) => {
  const response = await postDecision(fetch, fields, address)
  expect(response.status).toBe(303)
  const location = response.headers.get("Location") ?? ""
  return { location, text: await textOf(await fetch(location)) }
}
