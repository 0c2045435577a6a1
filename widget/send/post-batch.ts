import type { Answer } from "./answer.ts"

/** The browser gives up then; whoever waits has mostly done so before. */
const GIVE_UP_MS = 60_000

const byFetch = async (address: string, body: string): Promise<Answer> => {
  const answer = await fetch(address, {
    method: "POST",
    body,
    keepalive: true,
    signal: AbortSignal.timeout(GIVE_UP_MS),
  })
  return {
    status: answer.status,
    retryAfter: answer.headers.get("retry-after"),
    body: await answer.text(),
  }
}

const byRequest = (address: string, body: string): Promise<Answer> =>
  new Promise((done, refuse) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.timeout = GIVE_UP_MS
    request.onload = () =>
      done({
        status: request.status,
        // Asked for by its name, a header that is kept from pages would be a line in their console.
        retryAfter: /^retry-after: *(.*?)\s*$/im.exec(request.getAllResponseHeaders())?.[1] ?? null,
        body: request.responseText,
      })
    request.onloadend = refuse
    request.send(body)
  })

/**
 * One attempt, the `failures`-th in a row; undefined: no answer. Many a page has put its own `fetch` in the place of the
 * browser's, and some of those fail: every other attempt goes past it.
 */
export const postBatch = async (
  base: string,
  body: string,
  failures: number,
): Promise<Answer | undefined> => {
  try {
    return await (failures % 2 ? byRequest : byFetch)(`${base}/v1/votes`, body)
  } catch {
    return undefined
  }
}
