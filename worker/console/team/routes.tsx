import { type Context, Hono } from "hono"
import * as v from "valibot"
import type { MemberEnv } from "../../auth/guard.ts"
import { inviteMember, resendInvitation } from "../../auth/invite.ts"
import { canMail, invitationLetter, sendLetter } from "../../auth/mail.ts"
import { mintMemberLink } from "../../auth/sign-in-link.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import { changeRole, findRoleChange, type RoleOutcome, undoRole } from "../../store/change-role.ts"
import { findOwnershipChange, giveTouchpoints, undoOwnership } from "../../store/give-touchpoints.ts"
import { listInvitations, mayInvite, revokeInvitation } from "../../store/invitations.ts"
import { leaveBusiness } from "../../store/leave-business.ts"
import { readLeftBehind } from "../../store/left-behind.ts"
import { Role } from "../../store/members.ts"
import { readTeam, type Team, type TeamMember } from "../../store/read-team.ts"
import { RowNumber } from "../read-address.ts"
import { malformed, unknownChange } from "../refusals.ts"
import {
  deedPath,
  INVITATIONS_PATH,
  invitationPath,
  MEMBER_DEEDS,
  MemberParam,
  memberPath,
  TEAM_PATH,
} from "./address.ts"
import { saidIn, type TeamChange } from "./flash.tsx"
import { readInvitationForm, type TypedInvitation } from "./invitation-form.ts"
import type { InvitationLink } from "./link-card.tsx"
import { MemberPage } from "./member-page.tsx"
import { giftsForOwner, giftsOf, handOverOf } from "./ownership-form.ts"
import { TeamPage } from "./team-page.tsx"

type TeamContext = Context<MemberEnv>

/** Who works here, what each may do and answers for. */
export const team = new Hono<MemberEnv>()

const formOf = async (c: TeamContext) => new URLSearchParams(await c.req.text())
const authorOf = (c: TeamContext) => ({ memberId: c.var.member.id, at: Date.now() })

const unknown = (message: string, hint: string): Response =>
  toPage({ status: 404, code: "unknown", message, hint })
const unknownMember = () =>
  unknown(t("No such member"), t("Nobody of this number is in the team. They may have left."))
const unknownInvitation = () =>
  unknown(
    t("No such invitation"),
    t("It was accepted or taken back in the meantime. The team’s page has those that are open."),
  )
/** What an entry of the log tells of, where it is a change that can be undone here. */
const changeOf = async (c: TeamContext, entry: number | undefined): Promise<TeamChange | undefined> => {
  if (entry === undefined) return undefined
  const { business } = c.var
  const role = await findRoleChange(c.env.DB, business.id, entry)
  if (role) return { of: "role", change: role }
  const ownership = await findOwnershipChange(c.env.DB, business.id, entry)
  return ownership && { of: "ownership", change: ownership }
}

interface Shown {
  typed?: TypedInvitation | undefined
  link?: InvitationLink
}

const showTeam = async (c: TeamContext, { typed, link }: Shown = {}) => {
  const { member, business } = c.var
  const said = saidIn(c.req.query())
  const [read, invitations, told] = await Promise.all([
    readTeam(c.env.DB, business.id),
    listInvitations(c.env.DB, business.id),
    changeOf(c, said.entry),
  ])
  const props = { member, business, team: read, invitations, said, told, typed, link, now: Date.now() }
  return c.html(htmlOf(<TeamPage {...props} />), typed?.wrong ? 422 : 200)
}

/** Does something about the member that the address names, if they are there. */
const withMember =
  (deed: (c: TeamContext, one: TeamMember, read: Team) => Promise<Response>) => async (c: TeamContext) => {
    const id = v.safeParse(MemberParam, c.req.param("id"))
    if (!id.success) return unknownMember()
    const read = await readTeam(c.env.DB, c.var.business.id)
    const one = read.members.find((each) => each.id === id.output)
    return one ? deed(c, one, read) : unknownMember()
  }

const showMember = async (c: TeamContext, one: TeamMember, read: Team, link?: string) => {
  const { member, business } = c.var
  const said = saidIn(c.req.query())
  const [told, left] = await Promise.all([
    changeOf(c, said.entry),
    readLeftBehind(c.env.DB, business.id, one.id),
  ])
  return c.html(
    htmlOf(
      <MemberPage {...{ member, business, one, team: read, left, said, told, link, now: Date.now() }} />,
    ),
  )
}

/** The page to see after a write. */
const after = (c: TeamContext, path: string, outcome: RoleOutcome): Response => {
  switch (outcome.tag) {
    case "changed":
      return c.redirect(`${path}?entry=${outcome.entry}`, 303)
    case "refused":
      return c.redirect(`${path}?said=${outcome.why}`, 303)
    case "same":
    case "overtaken":
      return c.redirect(`${path}?said=${outcome.tag}`, 303)
  }
}
const afterGiving = (c: TeamContext, path: string, entry: number | undefined): Response =>
  c.redirect(entry === undefined ? `${path}?said=same` : `${path}?entry=${entry}`, 303)

const addressOf = (c: TeamContext, path: string): string => new URL(c.req.url).origin + path

/** Shows the link this once, and e-mails it where this Lovetap can. The page does not wait for the post. */
const handOut = (c: TeamContext, email: string, path: string) => {
  const { member, business } = c.var
  const address = addressOf(c, path)
  const mailed = canMail(c.env)
  // Written here and now: its language is the request's.
  const letter = invitationLetter(email, address, business.name, member.name)
  if (mailed) c.executionCtx.waitUntil(sendLetter(c.env, letter))
  return showTeam(c, { link: { email, address, mailed } })
}

team.get(TEAM_PATH, (c) => showTeam(c))
team.get(
  memberPath(":id"),
  withMember((c, one, read) => showMember(c, one, read)),
)

team.post(`${TEAM_PATH}/ownership`, async (c) => {
  const gifts = giftsOf(await formOf(c))
  const entry = await giveTouchpoints(c.env.DB, c.var.business.id, gifts, authorOf(c))
  return afterGiving(c, TEAM_PATH, entry)
})

team.post(
  deedPath(":id", "role"),
  withMember(async (c, { id, role: is }) => {
    const form = await formOf(c)
    const role = v.safeParse(Role, form.get("role"))
    if (!role.success) return malformed()
    if (form.get("was") !== is) return c.redirect(`${memberPath(id)}?said=overtaken`, 303)
    const change = { role: role.output, was: is }
    const outcome = await changeRole(c.env.DB, c.var.business.id, id, change, authorOf(c))
    return outcome ? after(c, memberPath(id), outcome) : unknownMember()
  }),
)

team.post(
  deedPath(":id", "touchpoints"),
  withMember(async (c, { id }) => {
    const gifts = giftsForOwner(await formOf(c), id)
    const entry = await giveTouchpoints(c.env.DB, c.var.business.id, gifts, authorOf(c))
    return afterGiving(c, memberPath(id), entry)
  }),
)

/** Answered with the page itself: a link that was kept for a redirect to show it would be kept somewhere. */
team.post(
  deedPath(":id", "link"),
  withMember(async (c, one, read) => {
    const path = await mintMemberLink(c.env.DB, c.var.business.id, one.id, authorOf(c))
    return path === undefined ? unknownMember() : showMember(c, one, read, addressOf(c, path))
  }),
)

team.post(
  deedPath(":id", "remove"),
  withMember(async (c, one) => {
    // One's own way out is on one's own page, which says what it means.
    if (one.id === c.var.member.id) return c.redirect("/you", 303)
    const handOver = handOverOf(await formOf(c))
    const entry = await leaveBusiness(c.env.DB, c.var.business.id, one.id, handOver, authorOf(c))
    if (entry === undefined) return c.redirect(`${memberPath(one.id)}?said=last-removed`, 303)
    const { keys } = await readLeftBehind(c.env.DB, c.var.business.id, one.id)
    return c.redirect(`${TEAM_PATH}?said=${keys.length > 0 ? "removed-keys" : "removed"}`, 303)
  }),
)

team.post(INVITATIONS_PATH, async (c) => {
  const reading = readInvitationForm(await formOf(c))
  if (reading.tag === "wrong") return showTeam(c, { typed: reading.typed })
  const { invitation, typed } = reading
  const path = await inviteMember(c.env.DB, c.var.business.id, invitation, authorOf(c))
  if (path === undefined) {
    const wrong = (await mayInvite(c.env.DB, c.var.business.id, Date.now())) ? "member" : "many"
    return showTeam(c, { typed: { ...typed, wrong } })
  }
  return handOut(c, invitation.email, path)
})

team.post(invitationPath(":id", "renew"), async (c) => {
  const id = v.safeParse(RowNumber, c.req.param("id"))
  if (!id.success) return unknownInvitation()
  const { business } = c.var
  const open = (await listInvitations(c.env.DB, business.id)).find((each) => each.id === id.output)
  const path = open && (await resendInvitation(c.env.DB, business.id, open.id, authorOf(c)))
  if (path) return handOut(c, open.email, path)
  const many = open && !(await mayInvite(c.env.DB, business.id, Date.now()))
  return many ? c.redirect(`${TEAM_PATH}?said=many`, 303) : unknownInvitation()
})

team.post(invitationPath(":id", "revoke"), async (c) => {
  const id = v.safeParse(RowNumber, c.req.param("id"))
  if (!id.success) return unknownInvitation()
  const revoked = await revokeInvitation(c.env.DB, c.var.business.id, id.output, authorOf(c))
  return revoked ? c.redirect(`${TEAM_PATH}?said=revoked`, 303) : unknownInvitation()
})

team.post(`${TEAM_PATH}/undo`, async (c) => {
  const form = await formOf(c)
  const entry = v.safeParse(RowNumber, form.get("entry"))
  const back = v.safeParse(RowNumber, form.get("back"))
  const told = entry.success ? await changeOf(c, entry.output) : undefined
  if (!told || !entry.success) return unknownChange()
  const path = back.success ? memberPath(back.output) : TEAM_PATH
  const { business } = c.var
  if (told.of === "ownership") {
    return afterGiving(c, path, await undoOwnership(c.env.DB, business.id, entry.output, authorOf(c)))
  }
  const outcome = await undoRole(c.env.DB, business.id, entry.output, authorOf(c))
  return outcome ? after(c, path, outcome) : unknownChange()
})

/** What is posted there leaves its address in the browser: opening that again shows the page it came from. */
for (const deed of MEMBER_DEEDS) {
  team.get(deedPath(":id", deed), (c) => {
    const id = v.safeParse(MemberParam, c.req.param("id"))
    return id.success ? c.redirect(memberPath(id.output), 303) : unknownMember()
  })
}
for (const path of [
  `${TEAM_PATH}/ownership`,
  `${TEAM_PATH}/undo`,
  INVITATIONS_PATH,
  invitationPath(":id", "renew"),
  invitationPath(":id", "revoke"),
]) {
  team.get(path, (c) => c.redirect(TEAM_PATH, 303))
}
