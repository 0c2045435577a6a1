import { expect, test } from "vitest"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { mintApiKey } from "../../worker/auth/api-key.ts"
import { mintMemberLink } from "../../worker/auth/sign-in-link.ts"
import { leaveBusiness } from "../../worker/store/leave-business.ts"
import { createMember } from "../../worker/store/setup.ts"
import { makeAuthenticator } from "../support/authenticator.ts"
import { makeBusiness } from "../support/businesses.ts"
import { signInLink } from "../support/member.ts"
import { addPasskey, cookieBy, getPage, postForm, signInBy } from "../support/passkey-member.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** Ada (admin), Eve (admin, about to go) and Ben (owner), and what Ada opens pages with. */
const withEve = async () => {
  const business = await makeBusiness(worker.db)
  const id = business.id as BusinessId
  const join = (name: string, role: "admin" | "owner") =>
    createMember(worker.db, id, { name, email: `${name}-${business.siteKey}@people.example`, role }, 0)
  const eve = await join("Eve", "admin")
  const ben = await join("Ben", "owner")
  const ada = await cookieBy(worker, await signInLink(worker, business))
  return { business, id, eve, ben, ada }
}
type WithEve = Awaited<ReturnType<typeof withEve>>

const keyOf = ({ id }: { id: BusinessId }, memberId: number, name: string) =>
  mintApiKey(worker.db, id, { name, memberId: memberId as MemberId }, Date.now())
const opens = async (key: string) =>
  (await worker.fetch("/v1/touchpoints", { headers: { authorization: `Bearer ${key}` } })).status === 200

/** What stands ticked on Eve's page, as a browser sends it. */
const tickedOn = async ({ eve, ada }: WithEve): Promise<[string, string][]> =>
  [
    ...(await (await getPage(worker, `/team/members/${eve}`, ada)).text()).matchAll(
      /<input type="checkbox" name="(keys|passkeys)" value="([^"]+)" checked/g,
    ),
  ].map(([, name = "", value = ""]) => [name, value])
const remove = ({ eve, ada }: WithEve, ticked: [string, string][]) =>
  postForm(worker, `/team/members/${eve}/remove`, Object.fromEntries(ticked), ada)
const seen = async (path: string, cookie: string) => textOf(await getPage(worker, path, cookie))
const isIn = async (cookie: string) => (await getPage(worker, "/journey", cookie)).status === 200

test("keys of an admin who is removed end with them, and nobody else's, whatever the form says", async () => {
  const team = await withEve()
  const other = await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` })
  const key = await keyOf(team, team.eve, "report")
  const adas = await keyOf(team, team.business.memberId, "till")
  const theirs = await keyOf({ id: other.id as BusinessId }, other.memberId, "theirs")
  const ticked = await tickedOn(team)
  expect(ticked).toHaveLength(1)
  const all = await worker.db
    .prepare("SELECT substr(lower(hex(token_hash)), 1, 32) AS id FROM api_keys")
    .all<{ id: string }>()
  const body = new URLSearchParams(all.results.map(({ id }) => ["keys", id]))
  for (const rubbish of ["", "0", "%", "'; --"]) body.append("keys", rubbish)
  const removed = await worker.fetch(`http://lovetap.example/team/members/${team.eve}/remove`, {
    method: "POST",
    headers: {
      cookie: team.ada,
      "Sec-Fetch-Site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
  })
  expect(removed.headers.get("location")).toBe("/team?said=removed")
  expect([await opens(key), await opens(adas), await opens(theirs)]).toEqual([false, true, true])
  expect(await seen("/log", team.ada)).toMatch(/Ada revoked the API key “report”/)
})

test("an admin who leaves is told that their keys stay", async () => {
  const { ada, ben, business } = await withEve()
  expect(await seen("/you/leave", ada)).toContain("API keys that you made go on working")
  const bens = await cookieBy(worker, await signInLink(worker, { ...business, memberId: ben }))
  expect(await seen("/you/leave", bens)).not.toContain("API keys")
})

test("a key that is kept is told of", async () => {
  const team = await withEve()
  const key = await keyOf(team, team.eve, "report")
  const removed = await remove(team, [])
  expect(await seen(removed.headers.get("location") ?? "", team.ada)).toContain(
    "API keys that they made go on working",
  )
  expect(await opens(key)).toBe(true)
})

test("what is named stays with the last admin, who can't be removed", async () => {
  const team = await withEve()
  const key = await keyOf(team, team.eve, "report")
  const ticked = await tickedOn(team)
  await worker.db.prepare("UPDATE members SET role = 'viewer' WHERE name = 'Ada'").run()
  const keys = ticked.map(([, id]) => id)
  const by = { memberId: team.business.memberId as MemberId, at: Date.now() }
  const handOver = { rest: null, ending: { keys, passkeys: [] } }
  expect(await leaveBusiness(worker.db, team.id, team.eve as MemberId, handOver, by)).toBeUndefined()
  expect([keys.length, await opens(key)]).toEqual([1, true])
})

test("who came in as somebody else, by a link that they made as an admin, is out with it", async () => {
  const team = await withEve()
  const by = { memberId: team.eve as MemberId, at: Date.now() }
  const asBen = await cookieBy(worker, (await mintMemberLink(worker.db, team.id, team.ben, by)) ?? "")
  const device = await makeAuthenticator()
  expect((await addPasskey(worker, asBen, device, "Spare")).status).toBe(200)
  const bens = await cookieBy(worker, await signInLink(worker, { ...team.business, memberId: team.ben }))
  expect([await isIn(asBen), await isIn(bens), (await signInBy(worker, device)).status]).toEqual([
    true,
    true,
    200,
  ])
  expect(await seen(`/team/members/${team.eve}`, team.ada)).toContain(
    "Passkey “Spare” of Ben, added after a link of theirs",
  )
  const ticked = await tickedOn(team)
  await remove(team, ticked)
  expect([await isIn(asBen), await isIn(bens), (await signInBy(worker, device)).status]).toEqual([
    false,
    true,
    422,
  ])
  expect(await seen("/log", team.ada)).toMatch(/Ada removed a passkey of Ben/)
})

test("who only ceases to be an admin loses such a session too", async () => {
  const team = await withEve()
  const by = { memberId: team.eve as MemberId, at: Date.now() }
  const asBen = await cookieBy(worker, (await mintMemberLink(worker.db, team.id, team.ben, by)) ?? "")
  await postForm(worker, `/team/members/${team.eve}/role`, { role: "owner", was: "admin" }, team.ada)
  expect([await isIn(asBen), await isIn(team.ada)]).toEqual([false, true])
})
