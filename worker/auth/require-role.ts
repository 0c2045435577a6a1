import { createMiddleware } from "hono/factory"
import { toPage } from "../frame/lost-page.tsx"
import type { Role } from "../store/members.ts"
import type { MemberEnv } from "./require-member.ts"

/** Behind `requireMember`: lets only members of these roles through; the others read why, and who could help. */
export const requireRole = (...roles: readonly Role[]) =>
  createMiddleware<MemberEnv>(async (c, next) => {
    if (roles.includes(c.var.member.role)) return next()
    return toPage({
      status: 403,
      code: "forbidden",
      message: "This is not yours to change",
      hint: `You are signed in as ${c.var.member.role}. Ask an admin of ${c.var.business.name}.`,
    })
  })
