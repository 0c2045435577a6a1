import * as v from "valibot"
import { expect, test } from "vitest"
import type { EmailSend } from "../../shared/email-send.ts"
import { type BusinessId, type MemberId, Slug } from "../../shared/ids.ts"
import { ensureLinkSecret } from "../../worker/store/link-secrets.ts"
import { listSends } from "../../worker/store/read-sends.ts"
import { changeSend, createSend, undoSend } from "../../worker/store/sends.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const slug = (text: string) => v.parse(Slug, text)
const CHECKOUT = slug("checkout")
const NOVEMBER = slug("november-letter")
const LETTER: EmailSend = {
  name: "November letter",
  system: "mailchimp",
  language: "en",
  sent: null,
  signedOnly: false,
}
const of = ({ id, memberId }: MadeBusiness) => ({
  id: id as BusinessId,
  author: { memberId: memberId as MemberId, at: 1000 },
})
const entries = async () =>
  (await worker.db.prepare("SELECT business_id, action, detail FROM audit ORDER BY id").all()).results

test("a send is named once, with one entry in the log", async () => {
  const business = await makeBusiness(worker.db)
  const { id, author } = of(business)
  expect(await createSend(worker.db, id, CHECKOUT, NOVEMBER, LETTER, author)).toMatchObject({
    tag: "created",
  })
  expect(await createSend(worker.db, id, CHECKOUT, NOVEMBER, LETTER, author)).toEqual({ tag: "taken" })
  expect(await createSend(worker.db, id, slug("nowhere"), NOVEMBER, LETTER, author)).toEqual({
    tag: "no touchpoint",
  })
  expect(await listSends(worker.db, id, CHECKOUT)).toMatchObject([
    { slug: "november-letter", named: LETTER, since: 1000, opened: 0, confirmed: 0, love: 0, held: 0 },
  ])
  expect(await entries()).toHaveLength(1)
})

test("what is told of it later stands beside what was told by others, and can be put back", async () => {
  const business = await makeBusiness(worker.db)
  const { id, author } = of(business)
  await createSend(worker.db, id, CHECKOUT, NOVEMBER, LETTER, author)
  const told = await changeSend(worker.db, id, CHECKOUT, NOVEMBER, { sent: 1200 }, author, { sent: null })
  if (told?.tag !== "changed") throw new Error("not changed")
  expect(
    await changeSend(worker.db, id, CHECKOUT, NOVEMBER, { sent: 7 }, author, { sent: null }),
  ).toMatchObject({ tag: "overtaken" })
  await changeSend(worker.db, id, CHECKOUT, NOVEMBER, { name: "Autumn letter", signedOnly: true }, author)
  expect(await listSends(worker.db, id, CHECKOUT)).toMatchObject([
    { named: { ...LETTER, name: "Autumn letter", sent: 1200, signedOnly: true } },
  ])
  expect(await undoSend(worker.db, id, CHECKOUT, told.entry, author)).toMatchObject({ tag: "changed" })
  expect(await listSends(worker.db, id, CHECKOUT)).toMatchObject([{ named: { sent: null } }])
  expect(await entries()).toHaveLength(4)
})

test("links of sends that somebody made up push none that has a name out of sight", async () => {
  const business = await makeBusiness(worker.db)
  const { id, author } = of(business)
  await createSend(worker.db, id, CHECKOUT, NOVEMBER, LETTER, author)
  await worker.db
    .prepare(
      `INSERT INTO email_copies (business_id, touchpoint_id, send, id, seen_at, love_opened_at)
       SELECT ?1, ?2, 'made-up-' || key, randomblob(16), 2000, 2000 FROM json_each(?3)`,
    )
    .bind(business.id, business.touchpointIds.checkout, JSON.stringify(Array(101).fill(0)))
    .run()
  const sends = await listSends(worker.db, id, CHECKOUT)
  expect(sends).toHaveLength(100)
  expect(sends[0]).toMatchObject({ slug: "november-letter", named: LETTER })
})

test("it belongs to one touchpoint of one business, and its creation can't be undone", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const other = await makeBusiness(worker.db, { siteKey: `${business.siteKey}b` })
  const { id, author } = of(business)
  const created = await createSend(worker.db, id, CHECKOUT, NOVEMBER, LETTER, author)
  const entry = created.tag === "created" ? created.entry : 0
  for (const [whose, touchpoint] of [
    [of(other).id, CHECKOUT],
    [id, slug("menu")],
  ] as const) {
    expect(await listSends(worker.db, whose, touchpoint)).toEqual([])
    expect(await changeSend(worker.db, whose, touchpoint, NOVEMBER, { sent: 1 }, author)).toBeUndefined()
    expect(await undoSend(worker.db, whose, touchpoint, entry, author)).toBeUndefined()
  }
  expect(await undoSend(worker.db, id, CHECKOUT, entry, author)).toBeUndefined()
  expect(await entries()).toHaveLength(1)
})

test("a business has one secret, made once, and nobody else's", async () => {
  const business = await makeBusiness(worker.db)
  const other = await makeBusiness(worker.db, { siteKey: `${business.siteKey}b` })
  const bytes = (fill: number) => new Uint8Array(32).fill(fill)
  const made = await Promise.all(
    [1, 2, 3].map((fill) => ensureLinkSecret(worker.db, of(business).id, bytes(fill), fill)),
  )
  expect(new Set(made.map(({ secret }) => secret.join())).size).toBe(1)
  const others = await ensureLinkSecret(worker.db, of(other).id, bytes(9), 9)
  expect(others).toEqual({ secret: bytes(9), createdAt: 9 })
})
