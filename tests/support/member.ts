import type { MemberId } from "../../shared/ids.ts"
import { mintSignInLink } from "../../worker/auth/sign-in-link.ts"
import type { MadeBusiness } from "./businesses.ts"
import type { TestWorker } from "./start-worker.ts"

/** A fresh one-time link of the business's admin: its path. */
export const signInLink = (worker: TestWorker, business: MadeBusiness, now = Date.now()): Promise<string> =>
  mintSignInLink(worker.db, business.memberId as MemberId, now)

/** What a browser sends along when one of our own pages posts a form. */
export const FROM_OUR_PAGE = { "Sec-Fetch-Site": "same-origin" }

/** The `name=value` of the session cookie that using a link sets. */
export const cookieOf = (response: Response): string =>
  (response.headers.get("Set-Cookie") ?? "").split(";")[0] ?? ""

/** Fetches as a signed-in admin of the business. */
export const signedIn = async (worker: TestWorker, business: MadeBusiness) => {
  const link = await signInLink(worker, business)
  const cookie = cookieOf(await worker.fetch(link, { method: "POST", headers: FROM_OUR_PAGE }))
  return (address: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    worker.fetch(address, { ...init, headers: { cookie, ...init.headers } })
}
