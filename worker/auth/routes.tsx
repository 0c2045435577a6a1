import { Hono } from "hono"
import type { Env } from "../env.ts"
import { htmlOf } from "../frame/html.ts"
import { findSignInLink } from "../store/sign-in-links.ts"
import { endSession, sessionOf, startSession } from "./session.ts"
import { DeadLinkPage, SignInAsPage, SignInPage } from "./sign-in-pages.tsx"
import { hashToken } from "./token.ts"

/** Signing in and out. Opening a link never uses it up: mail scanners and chat previews open every link they see. */
export const signIn = new Hono<{ Bindings: Env }>()

signIn.get("/sign-in", async (c) => {
  const session = await sessionOf(c, Date.now())
  return session ? c.redirect("/journey", 303) : c.html(htmlOf(<SignInPage />))
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
  await endSession(c)
  return c.redirect("/sign-in", 303)
})
