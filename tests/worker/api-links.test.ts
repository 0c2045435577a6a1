import { expect, test } from "vitest"
import { SIGNED_RECIPIENTS_MAX } from "../../shared/limits.ts"
import { makeBusiness } from "../support/businesses.ts"
import { answerByHand, letterTo, OPENS } from "../support/letter.ts"
import { openApi } from "../support/owner-api.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const ask = async (api: Awaited<ReturnType<typeof openApi>>, body: unknown) => {
  const response = await worker.fetch("/v1/links", {
    method: "POST",
    headers: { ...api.headers, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
  return { status: response.status, answer: await response.json() } as {
    status: number
    answer: {
      links: Record<"recipient" | "love" | "hate" | "decoy", string>[]
      error?: { code: string; message: string }
    }
  }
}
const NOVEMBER = { touchpoint: "checkout", send: "november", recipients: ["4711", "ada+1@lumen.example"] }
const votes = async () =>
  (await worker.db.prepare("SELECT reaction, held, place, lang FROM votes").all()).results
const sends = async () =>
  (await worker.db.prepare("SELECT slug, name, system, signed_only FROM email_sends").all()).results

test("a program gets links that its recipients can answer by, the same ones each time", async () => {
  const api = await openApi(worker)
  const { status, answer } = await ask(api, { ...NOVEMBER, place: "leeds", lang: "de", name: "November" })
  expect(status).toBe(200)
  expect(answer.links.map(({ recipient }) => recipient)).toEqual(NOVEMBER.recipients)
  expect(await sends()).toEqual([{ slug: "november", name: "November", system: "api", signed_only: 1 }])
  const [one, other] = answer.links
  if (!one || !other) throw new Error("no links")
  expect((await answerByHand(worker, one.love)).text).toContain("Danke!")
  await answerByHand(worker, other.hate)
  expect(await votes()).toEqual(
    expect.arrayContaining([
      { reaction: "love", held: null, place: "leeds", lang: "de" },
      { reaction: "hate", held: null, place: "leeds", lang: "de" },
    ]),
  )
  const again = await ask(api, { ...NOVEMBER, place: "leeds", lang: "de" })
  expect(again.answer.links).toEqual(answer.links)
  expect(await sends()).toHaveLength(1)
})

test("in a send of signed links nobody answers for another", async () => {
  const api = await openApi(worker)
  const { answer } = await ask(api, NOVEMBER)
  const { love = "", hate = "" } = answer.links[0] ?? {}
  const signature = new URL(love).searchParams.get("s") ?? ""
  expect(new URL(hate).searchParams.get("s")).toBe(signature)
  for (const address of [
    letterTo(worker, api.business, "4711").love,
    love.replace("r=4711", "r=4712"),
    love.replace("/november/", "/december/"),
    love.replace(signature, `${signature.slice(1)}x`),
    `${love}&p=leeds`,
    love.replace("r=4711", "r=*|UNIQID|*"),
  ]) {
    expect((await worker.fetch(address, { headers: OPENS })).status).toBe(403)
    expect((await worker.fetch(address, { method: "POST", body: "reaction=love" })).status).toBe(403)
  }
  expect(await votes()).toEqual([])
  // The other way round a wrong signature is refused, and none is needed.
  const unsigned = letterTo(worker, api.business, "4711", { send: "plain" }).love
  expect((await worker.fetch(`${unsigned}&s=${signature}`, { headers: OPENS })).status).toBe(403)
  expect((await worker.fetch(unsigned, { headers: OPENS })).status).toBe(200)
})

test("another business's key makes other links, and reaches none of this one's touchpoints", async () => {
  const api = await openApi(worker)
  const other = await openApi(worker, { siteKey: `${api.business.siteKey}b`, touchpoints: ["menu"] })
  expect((await ask(other, NOVEMBER)).status).toBe(404)
  const [one, two] = await Promise.all([ask(api, NOVEMBER), ask(other, { ...NOVEMBER, touchpoint: "menu" })])
  const signatureOf = ({ answer }: typeof one) => new URL(answer.links[0]?.love ?? "").searchParams.get("s")
  expect(signatureOf(one)).not.toBe(signatureOf(two))
})

test.each([
  ["{", "malformed"],
  [{}, "malformed"],
  [{ ...NOVEMBER, recipients: [] }, "malformed"],
  [{ ...NOVEMBER, recipients: ["a", ""] }, "malformed"],
  [{ ...NOVEMBER, recipients: ["{{ contact.id }}"] }, "malformed"],
  [{ ...NOVEMBER, recipients: ["x".repeat(201)] }, "malformed"],
  [{ ...NOVEMBER, recipients: Array(SIGNED_RECIPIENTS_MAX + 1).fill("a") }, "malformed"],
  [{ ...NOVEMBER, lang: "klingon" }, "malformed"],
  [{ ...NOVEMBER, touchpoint: "nowhere" }, "unknown-touchpoint"],
  ["x".repeat(600_000), "body-too-large"],
])("what it can't make links of it refuses whole, and makes no send (%#)", async (body, code) => {
  const api = await openApi(worker)
  const { answer } = await ask(api, body)
  expect(answer.error?.code).toBe(code)
  expect(await sends()).toEqual([])
})

test("without a key there are no links", async () => {
  await makeBusiness(worker.db)
  const response = await worker.fetch("/v1/links", { method: "POST", body: JSON.stringify(NOVEMBER) })
  expect(response.status).toBe(401)
})
