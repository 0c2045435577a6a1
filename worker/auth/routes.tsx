import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "../env.ts"
import { htmlOf } from "../frame/html.ts"
import { EmailAddress, findMemberByEmail } from "../store/people.ts"
import { findSignInLink } from "../store/sign-in-links.ts"
import { rememberAddress } from "./come-back.ts"
import { fieldsOf } from "./fields-of.ts"
import { invitations } from "./invitation-routes.tsx"
import { tooManyTries } from "./limit.ts"
import { canMail, sendLetter, signInLetter } from "./mail.ts"
import { passkeySignIn } from "./passkey-routes.ts"
import { endSession, sessionOf, startSession } from "./session.ts"
import { setUp } from "./set-up-routes.tsx"
import { mintMailedLink } from "./sign-in-link.ts"
import { DeadLinkPage, SignInAsPage, SignInPage } from "./sign-in-pages.tsx"
import { hashToken } from "./token.ts"

/** Signing in and out. Opening a link never uses it up: mail scanners and chat previews open every link they see. */
export const signIn = new Hono<{ Bindings: Env }>()
signIn.route("/", passkeySignIn)
signIn.route("/", invitations)
signIn.route("/", setUp)

signIn.get("/sign-in", async (c) => {
  if (await sessionOf(c, Date.now())) return c.redirect("/journey", 303)
  const sent = c.req.query("sent") !== undefined
  return c.html(htmlOf(<SignInPage mails={canMail(c.env)} sent={sent} />))
})

/** Everything that depends on whether there is such a member happens after the answer. */
const mailLink = async (env: Env, email: string, origin: string, now: number): Promise<void> => {
  const memberId = await findMemberByEmail(env.DB, email)
  const path = memberId === undefined ? undefined : await mintMailedLink(env.DB, memberId, now)
  if (path !== undefined) await sendLetter(env, signInLetter(email, origin + path))
}

signIn.post("/sign-in", async (c) => {
  const now = Date.now()
  if (!canMail(c.env)) return c.redirect("/sign-in", 303)
  const { email: typed = "" } = await fieldsOf(c)
  const email = v.safeParse(EmailAddress, typed)
  if (!email.success) {
    return c.html(htmlOf(<SignInPage mails wrong={typed} />), 422)
  }
  const limited = await tooManyTries(c, now, email.output)
  if (limited) return limited
  c.executionCtx.waitUntil(mailLink(c.env, email.output, new URL(c.req.url).origin, now))
  return c.redirect("/sign-in?sent", 303)
})

signIn.get("/sign-in/:token", async (c) => {
  const found = await findSignInLink(c.env.DB, await hashToken(c.req.param("token")), Date.now())
  return found ? c.html(htmlOf(<SignInAsPage {...found} />)) : c.html(htmlOf(<DeadLinkPage />), 410)
})

signIn.post("/sign-in/:token", async (c) => {
  const started = await startSession(c, c.req.param("token"), Date.now())
  return started ? c.redirect("/journey", 303) : c.html(htmlOf(<DeadLinkPage />), 410)
})

signIn.post("/sign-out", async (c) => {
  const { next } = await fieldsOf(c)
  await endSession(c)
  rememberAddress(c, next)
  return c.redirect("/sign-in", 303)
})
