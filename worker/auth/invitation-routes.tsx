import { Hono } from "hono"
import * as v from "valibot"
import { PlainName } from "../../shared/plain-name.ts"
import type { Env } from "../env.ts"
import { htmlOf } from "../frame/html.ts"
import { acceptInvitation } from "../store/accept-invitation.ts"
import { findInvitation } from "../store/invitations.ts"
import { readIdentity } from "../store/passkeys.ts"
import { listBusinessesOf } from "../store/people.ts"
import { fieldsOf } from "./fields-of.ts"
import { AcceptPage, AlreadyInPage, DeadInvitationPage, JoinPage } from "./invitation-pages.tsx"
import { enterBy, type OpenSession, sessionOf } from "./session.ts"
import { hashToken } from "./token.ts"

/** Joining a business by an invitation: as who one is, or as somebody new. */
export const invitations = new Hono<{ Bindings: Env }>()

const belongsTo = async (env: Env, { personId }: OpenSession, businessId: number): Promise<boolean> =>
  (await listBusinessesOf(env.DB, personId, null)).some(({ id }) => id === businessId)

invitations.get("/invitations/:token", async (c) => {
  const now = Date.now()
  const invitation = await findInvitation(c.env.DB, await hashToken(c.req.param("token")), now)
  if (!invitation) return c.html(htmlOf(<DeadInvitationPage />), 410)
  const session = await sessionOf(c, now)
  if (!session) return c.html(htmlOf(<JoinPage invitation={invitation} />))
  if (await belongsTo(c.env, session, invitation.businessId))
    return c.html(htmlOf(<AlreadyInPage invitation={invitation} />))
  const { email } = await readIdentity(c.env.DB, session.personId)
  return c.html(htmlOf(<AcceptPage invitation={invitation} name={session.member.name} email={email} />))
})

invitations.post("/invitations/:token", async (c) => {
  const now = Date.now()
  const tokenHash = await hashToken(c.req.param("token"))
  const invitation = await findInvitation(c.env.DB, tokenHash, now)
  if (!invitation) return c.html(htmlOf(<DeadInvitationPage />), 410)
  const open = await sessionOf(c, now)
  if (open) {
    const { email } = await readIdentity(c.env.DB, open.personId)
    const session = { tag: "open", tokenHash: open.tokenHash } as const
    const as = { email, name: open.member.name, session }
    const accepted = await acceptInvitation(c.env.DB, invitation, tokenHash, as, now)
    return accepted ? c.redirect("/journey", 303) : c.html(htmlOf(<DeadInvitationPage />), 410)
  }
  const { name: typed } = await fieldsOf(c)
  const name = v.safeParse(PlainName, typed)
  if (!name.success) return c.html(htmlOf(<JoinPage invitation={invitation} wrong />), 422)
  const as = { email: invitation.email, name: name.output }
  const accepted = await enterBy(
    c,
    (session) =>
      acceptInvitation(c.env.DB, invitation, tokenHash, { ...as, session: { tag: "new", ...session } }, now),
    now,
  )
  return accepted ? c.redirect("/you/welcome?to=journey", 303) : c.html(htmlOf(<DeadInvitationPage />), 410)
})
