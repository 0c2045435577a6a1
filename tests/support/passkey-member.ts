import type { Authenticator, Twist } from "./authenticator.ts"
import { fromVisitor } from "./from-visitor.ts"
import { cookieOf, FROM_OUR_PAGE } from "./member.ts"
import type { TestWorker } from "./start-worker.ts"

/** Passkeys are of a host with a name, so the tests' Worker is called by one; the harness speaks plain http only. */
const ORIGIN = "http://lovetap.example"
const RP_ID = "lovetap.example"
const PAGE = { ...FROM_OUR_PAGE, Origin: ORIGIN }

/** Each request is another visitor's: how many tries one may have is for a test of its own. */
let visitors = 0

/** Posts what one of our own scripts posts, as whoever has the cookie. */
export const postJson = (worker: TestWorker, path: string, body: unknown = {}, cookie = "") =>
  worker.fetch(ORIGIN + path, {
    method: "POST",
    headers: { ...PAGE, ...fromVisitor(visitors++), cookie, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  })

/** Posts a form, likewise. */
export const postForm = (
  worker: TestWorker,
  path: string,
  fields: Record<string, string> = {},
  cookie = "",
  headers: Record<string, string> = {},
) =>
  worker.fetch(ORIGIN + path, {
    method: "POST",
    headers: { ...PAGE, cookie, "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  })

export const getPage = (worker: TestWorker, path: string, cookie = "") =>
  worker.fetch(ORIGIN + path, { headers: { cookie } })

/** Uses a link up. @returns the cookie of the session that it opens */
export const cookieBy = async (worker: TestWorker, link: string): Promise<string> =>
  cookieOf(await postForm(worker, link))

const challengeAt = async (worker: TestWorker, path: string, cookie = ""): Promise<string> =>
  ((await (await postJson(worker, path, {}, cookie)).json()) as { challenge: string }).challenge

/** Adds the authenticator's passkey to the account of whoever has the cookie. */
export const addPasskey = async (
  worker: TestWorker,
  cookie: string,
  device: Authenticator,
  name = "Phone",
): Promise<Response> => {
  const challenge = await challengeAt(worker, "/you/passkeys/challenge", cookie)
  const answer = await device.register({ challenge, rpId: RP_ID, origin: ORIGIN })
  return postJson(worker, "/you/passkeys", { answer, name }, cookie)
}

/** An answer to a new challenge of the sign-in page. */
export const signedAnswer = async (worker: TestWorker, device: Authenticator, twist: Twist = {}) =>
  device.assert(
    { challenge: await challengeAt(worker, "/passkeys/challenge"), rpId: RP_ID, origin: ORIGIN },
    twist,
  )

/** Signs in by a passkey, as the sign-in page's script does. */
export const signInBy = async (worker: TestWorker, device: Authenticator, twist: Twist = {}, cookie = "") =>
  postJson(worker, "/passkeys", await signedAnswer(worker, device, twist), cookie)

/** Shows that whoever has the cookie still is who they were. */
export const confirmBy = async (worker: TestWorker, cookie: string, device: Authenticator) => {
  const challenge = await challengeAt(worker, "/you/confirm/challenge", cookie)
  const answer = await device.assert({ challenge, rpId: RP_ID, origin: ORIGIN })
  return postJson(worker, "/you/confirm", answer, cookie)
}
