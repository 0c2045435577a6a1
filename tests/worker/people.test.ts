import { expect, test } from "vitest"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { inviteMember, resendInvitation } from "../../worker/auth/invite.ts"
import { mintMemberLink, mintSignInLink } from "../../worker/auth/sign-in-link.ts"
import { hashToken, mintToken } from "../../worker/auth/token.ts"
import { acceptInvitation } from "../../worker/store/accept-invitation.ts"
import { changeRole } from "../../worker/store/change-role.ts"
import { findInvitation, listInvitations, revokeInvitation } from "../../worker/store/invitations.ts"
import { leaveBusiness } from "../../worker/store/leave-business.ts"
import { listBusinessesOf } from "../../worker/store/people.ts"
import { findSession, listSessions, moveSession } from "../../worker/store/sessions.ts"
import { createMember } from "../../worker/store/setup.ts"
import { exchangeSignInLink, findSignInLink } from "../../worker/store/sign-in-links.ts"
import { makeBusiness } from "../support/businesses.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const NOW = Date.now()
const DAY_MS = 86_400_000

const owners = async (businessId: number) =>
  Object.fromEntries(
    (
      await worker.db
        .prepare(
          `SELECT t.slug, m.name FROM touchpoints AS t LEFT JOIN members AS m ON m.id = t.owner_id
           WHERE t.business_id = ?1`,
        )
        .bind(businessId)
        .all<{ slug: string; name: string | null }>()
    ).results.map(({ slug, name }) => [slug, name]),
  )

const log = async (businessId: number) =>
  (
    await worker.db
      .prepare("SELECT member_id, action, detail FROM audit WHERE business_id = ?1 ORDER BY id")
      .bind(businessId)
      .all<{ member_id: number; action: string; detail: string }>()
  ).results.map(({ member_id, action, detail }) => ({ by: member_id, action, ...JSON.parse(detail) }))

const add = (
  business: { id: number },
  name: string,
  role: "admin" | "owner" | "viewer",
  email = `${name}@x.example`,
) => createMember(worker.db, business.id as BusinessId, { name, email, role }, NOW)

const tokenOf = (path: string | undefined) => path?.split("/").at(-1) ?? ""

/** Uses a link up. @returns the hash of the session's token */
const enter = async (path: string | undefined): Promise<ArrayBuffer> => {
  const session = { tokenHash: await hashToken(mintToken()), expiresAt: NOW + DAY_MS }
  expect(await exchangeSignInLink(worker.db, await hashToken(tokenOf(path)), session, NOW)).toBe(true)
  return session.tokenHash
}
const sessionAt = (hash: ArrayBuffer) => findSession(worker.db, hash, NOW, NOW - DAY_MS)

const accept = async (path: string | undefined, email: string, session?: ArrayBuffer) => {
  const hash = await hashToken(tokenOf(path))
  const found = await findInvitation(worker.db, hash, NOW)
  if (!found) return undefined
  const made = await hashToken(mintToken())
  const into =
    session === undefined
      ? { tag: "new" as const, tokenHash: made, expiresAt: NOW + DAY_MS }
      : { tag: "open" as const, tokenHash: session }
  const accepted = await acceptInvitation(worker.db, found, hash, { email, name: "Cy", session: into }, NOW)
  return accepted ? into.tokenHash : undefined
}

test("members of two businesses with one address are one person, however they are written", async () => {
  const [first, second] = [
    await makeBusiness(worker.db),
    await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }),
  ]
  await add(first, "bo", "owner", "Bo@Example.com")
  await add(second, "bo", "viewer", " bo@example.com")
  const { results } = await worker.db
    .prepare(
      "SELECT p.email, count(*) AS n, length(p.handle) AS bytes FROM people AS p JOIN members AS m ON m.person_id = p.id GROUP BY p.id HAVING n > 1",
    )
    .all()
  expect(results).toEqual([{ email: "bo@example.com", n: 2, bytes: 32 }])
})

test("whoever belongs nowhere any more is forgotten with their business", async () => {
  const business = await makeBusiness(worker.db)
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL").run()
  await worker.db.prepare("DELETE FROM members WHERE business_id = ?1").bind(business.id).run()
  expect((await worker.db.prepare("SELECT * FROM people").all()).results).toEqual([])
})

test("an invitation is listed, sent anew, taken back, and told in the log", async () => {
  const business = await makeBusiness(worker.db)
  const id = business.id as BusinessId
  const by = { memberId: business.memberId as MemberId, at: NOW }
  const invite = { email: "cy@x.example", role: "owner", touchpoints: ["checkout" as Slug] } as const
  const first = await inviteMember(worker.db, id, invite, by)
  const [listed] = await listInvitations(worker.db, id)
  expect(listed).toMatchObject({ ...invite, invitedBy: "Ada", invitedAt: NOW, expiresAt: NOW + 7 * DAY_MS })
  const second = await resendInvitation(worker.db, id, listed?.id ?? 0, by)
  expect(await accept(first, "cy@x.example")).toBeUndefined()
  const third = await inviteMember(worker.db, id, { ...invite, role: "viewer" }, by)
  expect(await accept(second, "cy@x.example")).toBeUndefined()
  const [again, ...others] = await listInvitations(worker.db, id)
  expect([again?.role, others]).toEqual(["viewer", []])
  expect(await revokeInvitation(worker.db, id, again?.id ?? 0, by)).toBe(true)
  expect(await revokeInvitation(worker.db, id, again?.id ?? 0, by)).toBe(false)
  expect(await accept(third, "cy@x.example")).toBeUndefined()
  expect((await log(business.id)).map(({ did }) => did)).toEqual(["invited", "renewed", "invited", "revoked"])
  expect(
    await inviteMember(
      worker.db,
      id,
      { ...invite, email: `ada@${business.siteKey.replace("_", "-")}.example` },
      by,
    ),
  ).toBeUndefined()
})

test("another business can neither renew nor revoke an invitation", async () => {
  const [first, second] = [
    await makeBusiness(worker.db),
    await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }),
  ]
  const path = await inviteMember(
    worker.db,
    first.id as BusinessId,
    { email: "cy@x.example", role: "viewer" },
    { memberId: first.memberId as MemberId, at: NOW },
  )
  const [listed] = await listInvitations(worker.db, first.id as BusinessId)
  const stranger = { memberId: second.memberId as MemberId, at: NOW }
  expect(
    await resendInvitation(worker.db, second.id as BusinessId, listed?.id ?? 0, stranger),
  ).toBeUndefined()
  expect(await revokeInvitation(worker.db, second.id as BusinessId, listed?.id ?? 0, stranger)).toBe(false)
  expect(await accept(path, "cy@x.example")).toBeDefined()
})

test("accepting an invitation makes a member with the touchpoints meant for them, once, of many at the same moment", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "till"] })
  const path = await inviteMember(
    worker.db,
    business.id as BusinessId,
    { email: "cy@x.example", role: "owner", touchpoints: ["till" as Slug] },
    { memberId: business.memberId as MemberId, at: NOW },
  )
  const all = await Promise.all(Array.from({ length: 6 }, () => accept(path, "cy@x.example")))
  const entered = all.filter((session) => session !== undefined)
  expect(entered).toHaveLength(1)
  expect(await owners(business.id)).toEqual({ checkout: "Ada", till: "Cy" })
  const session = await sessionAt(entered[0] as ArrayBuffer)
  expect(session).toMatchObject({ member: { name: "Cy", role: "owner" }, doors: [business.id] })
  expect((await log(business.id)).at(-1)).toMatchObject({ by: session?.member.id, did: "accepted" })
})

test("who uses an invitation of somebody else's address gets into that business alone", async () => {
  const [own, other] = [
    await makeBusiness(worker.db),
    await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }),
  ]
  await add(other, "Cy", "admin", "cy@x.example")
  const path = await inviteMember(
    worker.db,
    own.id as BusinessId,
    { email: "cy@x.example", role: "viewer" },
    { memberId: own.memberId as MemberId, at: NOW },
  )
  const hash = (await accept(path, "cy@x.example")) as ArrayBuffer
  const session = await sessionAt(hash)
  expect(session?.business.id).toBe(own.id)
  expect(await moveSession(worker.db, hash, other.id as BusinessId, NOW)).toBe(false)
  const seen = await listBusinessesOf(worker.db, session?.member.personId as never, session?.doors ?? null)
  expect(seen.map(({ id }) => id)).toEqual([own.id])
})

test("so does an admin who uses the link that they made for a member; the member's own link opens all", async () => {
  const [own, other] = [
    await makeBusiness(worker.db),
    await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }),
  ]
  const memberId = await add(own, "Cy", "viewer", "cy@x.example")
  await add(other, "Cy", "admin", "cy@x.example")
  const by = { memberId: own.memberId as MemberId, at: NOW }
  const made = await enter(await mintMemberLink(worker.db, own.id as BusinessId, memberId, by))
  expect(await moveSession(worker.db, made, other.id as BusinessId, NOW)).toBe(false)
  const mailed = await enter(await mintSignInLink(worker.db, memberId, NOW))
  const person = (await sessionAt(mailed))?.member.personId as never
  // Nor does it see the session that opens all.
  expect(
    await listSessions(
      worker.db,
      { personId: person, doors: [own.id as BusinessId], tokenHash: made },
      NOW,
      0,
    ),
  ).toHaveLength(1)
  expect(
    await listSessions(worker.db, { personId: person, doors: null, tokenHash: mailed }, NOW, 0),
  ).toHaveLength(2)
  expect(await moveSession(worker.db, mailed, other.id as BusinessId, NOW)).toBe(true)
  expect((await sessionAt(mailed))?.business.id).toBe(other.id)
  expect(await mintMemberLink(worker.db, other.id as BusinessId, memberId, by)).toBeUndefined()
  expect((await log(own.id)).at(-1)).toMatchObject({ did: "link", name: "Cy", by: own.memberId })
})

test("an invitation that a signed-in person accepts opens one door more, and keeps the others", async () => {
  const [own, other] = [
    await makeBusiness(worker.db),
    await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }),
  ]
  const memberId = await add(own, "Cy", "viewer", "cy@x.example")
  const hash = await enter(
    await mintMemberLink(worker.db, own.id as BusinessId, memberId, {
      memberId: own.memberId as MemberId,
      at: NOW,
    }),
  )
  const path = await inviteMember(
    worker.db,
    other.id as BusinessId,
    { email: "cyrus@work.example", role: "owner" },
    { memberId: other.memberId as MemberId, at: NOW },
  )
  expect(await accept(path, "cy@x.example", hash)).toBeDefined()
  expect(await sessionAt(hash)).toMatchObject({
    business: { id: other.id },
    member: { name: "Cy", role: "owner" },
    doors: [own.id, other.id],
  })
  expect(await moveSession(worker.db, hash, own.id as BusinessId, NOW)).toBe(true)
})

test("an invitation changes nothing for somebody who is a member already", async () => {
  const business = await makeBusiness(worker.db)
  const by = { memberId: business.memberId as MemberId, at: NOW }
  const hash = await enter(await mintSignInLink(worker.db, business.memberId as MemberId, NOW))
  const path = await inviteMember(
    worker.db,
    business.id as BusinessId,
    { email: "second@x.example", role: "viewer" },
    by,
  )
  const email = `ada@${business.siteKey.replace("_", "-")}.example`
  expect(await accept(path, email, hash)).toBeUndefined()
  expect((await sessionAt(hash))?.member.role).toBe("admin")
})

test("who leaves hands over their touchpoints, ends their sessions, and stays in the log by name", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "till", "door", "van"] })
  const id = business.id as BusinessId
  const [bo, cy] = [await add(business, "Bo", "admin"), await add(business, "Cy", "owner")]
  const vi = await add(business, "Vi", "viewer")
  const hash = await enter(await mintSignInLink(worker.db, business.memberId as MemberId, NOW))
  const each = new Map([
    ["till" as Slug, cy],
    ["door" as Slug, null],
    ["van" as Slug, vi],
  ])
  const ada = business.memberId as MemberId
  expect(
    await leaveBusiness(worker.db, id, ada, { rest: bo, each }, { memberId: ada, at: NOW }),
  ).toBeDefined()
  expect(await owners(business.id)).toEqual({ checkout: "Bo", till: "Cy", door: null, van: null })
  expect(await sessionAt(hash)).toBeUndefined()
  expect((await log(business.id)).at(-1)).toMatchObject({
    by: ada,
    did: "left",
    name: "Ada",
    handed: expect.arrayContaining([
      { touchpoint: "till", to: cy },
      { touchpoint: "door", to: null },
    ]),
  })
  expect(await leaveBusiness(worker.db, id, ada, { rest: null }, { memberId: bo, at: NOW })).toBeUndefined()
})

test("the last admin can't leave, nor can somebody of another business be removed", async () => {
  const [business, other] = [
    await makeBusiness(worker.db),
    await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }),
  ]
  const bo = await add(business, "Bo", "owner")
  const ada = business.memberId as MemberId
  expect(
    await leaveBusiness(worker.db, business.id as BusinessId, ada, { rest: bo }, { memberId: ada, at: NOW }),
  ).toBeUndefined()
  expect(
    await leaveBusiness(
      worker.db,
      other.id as BusinessId,
      bo,
      { rest: null },
      { memberId: other.memberId as MemberId, at: NOW },
    ),
  ).toBeUndefined()
  expect(await owners(business.id)).toEqual({ checkout: "Ada" })
})

test("of two admins who leave at the same moment one stays", async () => {
  const business = await makeBusiness(worker.db)
  const bo = await add(business, "Bo", "admin")
  const ada = business.memberId as MemberId
  const left = await Promise.all(
    [ada, bo].map((who) =>
      leaveBusiness(worker.db, business.id as BusinessId, who, { rest: null }, { memberId: who, at: NOW }),
    ),
  )
  expect(left.filter((entry) => entry !== undefined)).toHaveLength(1)
})

test("who left comes back by an invitation as the member they were, in the role they are invited to", async () => {
  const business = await makeBusiness(worker.db)
  const cy = await add(business, "Cy", "admin", "cy@x.example")
  const by = { memberId: business.memberId as MemberId, at: NOW }
  const old = await mintSignInLink(worker.db, cy, NOW)
  await leaveBusiness(worker.db, business.id as BusinessId, cy, { rest: null }, by)
  expect((await worker.fetch(old, { method: "GET" })).status).toBe(410)
  const path = await inviteMember(
    worker.db,
    business.id as BusinessId,
    { email: "cy@x.example", role: "viewer" },
    by,
  )
  const hash = (await accept(path, "cy@x.example")) as ArrayBuffer
  expect(await sessionAt(hash)).toMatchObject({ member: { id: cy, name: "Cy", role: "viewer" } })
})

test.each(["removed", "demoted"])(
  "what a %s admin made for others lets nobody in until it is made anew",
  async (how) => {
    const business = await makeBusiness(worker.db)
    const id = business.id as BusinessId
    const [ada, cy] = [business.memberId as MemberId, await add(business, "Cy", "admin")]
    const path = await inviteMember(
      worker.db,
      id,
      { email: "back@x.example", role: "admin" },
      { memberId: cy, at: NOW },
    )
    const kept = await inviteMember(
      worker.db,
      id,
      { email: "new@x.example", role: "viewer" },
      { memberId: ada, at: NOW },
    )
    const link = await mintMemberLink(worker.db, id, ada, { memberId: cy, at: NOW })
    const own = await mintSignInLink(worker.db, ada, NOW)
    const by = { memberId: ada, at: NOW }
    if (how === "removed") await leaveBusiness(worker.db, id, cy, { rest: null }, by)
    else await changeRole(worker.db, id, cy, { role: "viewer", was: "admin" }, by)
    expect(await accept(path, "back@x.example")).toBeUndefined()
    expect(await findSignInLink(worker.db, await hashToken(tokenOf(link)), NOW)).toBeUndefined()
    expect(await findSignInLink(worker.db, await hashToken(tokenOf(own)), NOW)).toBeDefined()
    expect(await accept(kept, "new@x.example")).toBeDefined()
    const [listed] = await listInvitations(worker.db, id)
    const anew = await resendInvitation(worker.db, id, listed?.id ?? 0, by)
    expect((await listInvitations(worker.db, id))[0]).toMatchObject({
      email: "back@x.example",
      invitedBy: "Ada",
    })
    expect(await accept(anew, "back@x.example")).toBeDefined()
  },
)
