import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"
import type { Membership } from "../store/members.ts"
import { sessionOf } from "./session.ts"

/** Hono's types for routes behind `requireMember`: `c.var.member`, `c.var.business`. */
export interface MemberEnv {
  Bindings: Env
  Variables: Membership
}

/** Lets members through and puts who they are, and for which business, in the context; others go to sign in. */
export const requireMember = createMiddleware<MemberEnv>(async (c, next) => {
  const session = await sessionOf(c, Date.now())
  if (!session) return c.redirect("/sign-in", 303)
  c.set("member", session.member)
  c.set("business", session.business)
  return next()
})
