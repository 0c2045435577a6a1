import { describe, expect, test } from "vitest"
import { DEVICE_HEADER, SIGNATURE_HEADER } from "../../shared/kiosk.ts"
import type { VotesAnswer } from "../../shared/outcome.ts"
import { makeBusiness } from "../support/businesses.ts"
import { makeDeviceKey, pairDevice, postHeartbeat, postSigned } from "../support/kiosk-device.ts"
import { readLedger } from "../support/ledger.ts"
import { codeFor, makeKiosk, makePairedKiosk } from "../support/made-kiosk.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()
const MINUTE_MS = 60_000

const body = (key: string, numbers: readonly number[], rest = {}) => ({
  key,
  sentAt: new Date().toISOString(),
  votes: numbers.map((number) =>
    vote(number, {
      channel: "kiosk",
      at: new Date(Date.now() - number * MINUTE_MS).toISOString(),
      ...rest,
    }),
  ),
})

const outcomes = async (answer: Response) => {
  const { results } = (await answer.json()) as VotesAnswer
  return results.map((result) => ("why" in result ? `${result.outcome} ${result.why}` : result.outcome))
}

describe("votes that a kiosk has signed", () => {
  test("count, also where only paired kiosks do; unsigned ones are held then", async () => {
    const business = await makeBusiness(worker.db, { policy: { kiosks: "paired" } })
    const paired = await makePairedKiosk(worker, business)
    const answer = await postSigned(worker, "/v1/votes", paired, body(paired.key, [1, 2]))
    expect(answer.status).toBe(201)
    expect(await outcomes(answer)).toEqual(["counted", "counted"])
    const unsigned = await postVotes(worker, body(paired.key, [3]).votes)
    expect(await outcomes(unsigned)).toEqual(["held unpaired-kiosk"])
  })

  test("are refused whole where the signature does not fit, and nothing is stored", async () => {
    const business = await makeBusiness(worker.db)
    const paired = await makePairedKiosk(worker, business)
    const sent = body(paired.key, [1])
    const tampered = JSON.stringify({ ...sent, votes: [{ ...sent.votes[0], reaction: "hate" }] })
    const another = { device: paired.device, keys: await makeDeviceKey() }
    const answers = [
      await postSigned(worker, "/v1/votes", paired, sent, tampered),
      await postSigned(worker, "/v1/votes", another, sent),
      ...(await Promise.all(
        ["", "x", "A".repeat(86), "€"].map((signature) =>
          postVotes(worker, sent.votes, {
            headers: {
              [DEVICE_HEADER]: `${paired.device}`,
              [SIGNATURE_HEADER]: encodeURIComponent(signature),
            },
          }),
        ),
      )),
      await postVotes(worker, sent.votes, { headers: { [DEVICE_HEADER]: `${paired.device}` } }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect((await answer.json()) as object).toMatchObject({ error: { code: "wrong-signature" } })
    }
    expect(await readLedger(worker.db)).toEqual([])
    expect((await postSigned(worker, "/v1/votes", paired, sent)).status).toBe(201)
  })

  test("are for the kiosk's own business only, and of a number that there is", async () => {
    const business = await makeBusiness(worker.db)
    const other = await makeBusiness(worker.db, { siteKey: "lt_kioskother" })
    const paired = await makePairedKiosk(worker, business)
    const answers = [
      await postSigned(worker, "/v1/votes", paired, body(other.siteKey, [1])),
      ...(await Promise.all(
        [paired.device + 1, 0, -1, "one", "1e3"].map((device) =>
          postSigned(worker, "/v1/votes", { ...paired, device: device as number }, body(paired.key, [1])),
        ),
      )),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect((await answer.json()) as object).toMatchObject({ error: { code: "unknown-device" } })
    }
    expect(await readLedger(worker.db)).toEqual([])
  })

  test("are held, not refused, once the kiosk is revoked", async () => {
    const business = await makeBusiness(worker.db)
    const paired = await makePairedKiosk(worker, business)
    await worker.db.prepare("UPDATE devices SET revoked_at = ?1").bind(Date.now()).run()
    const answer = await postSigned(worker, "/v1/votes", paired, body(paired.key, [1]))
    expect(await outcomes(answer)).toEqual(["held revoked-device"])
    expect((await postHeartbeat(worker, paired)).status).toBe(403)
  })

  test("twenty taps in ten seconds count once at most, and all are stored", async () => {
    const business = await makeBusiness(worker.db)
    const paired = await makePairedKiosk(worker, business)
    const start = Date.now() - MINUTE_MS
    const votes = Array.from({ length: 20 }, (_, number) =>
      vote(number, {
        channel: "kiosk",
        at: new Date(start + number * 500).toISOString(),
        ...(number === 0 ? {} : { hasty: true }),
      }),
    )
    const sent = { key: paired.key, sentAt: new Date().toISOString(), votes }
    const said = await outcomes(await postSigned(worker, "/v1/votes", paired, sent))
    expect(said.filter((outcome) => outcome === "counted")).toHaveLength(1)
    expect(said.filter((outcome) => outcome === "held spam-tap")).toHaveLength(19)
    expect(await readLedger(worker.db)).toHaveLength(20)
  })

  test("two kiosks at one place do not make each other look hasty", async () => {
    const business = await makeBusiness(worker.db)
    const one = await makePairedKiosk(worker, business)
    const two = await makePairedKiosk(worker, business, { name: "Till 2" })
    const at = new Date().toISOString()
    const first = await postSigned(worker, "/v1/votes", one, body(one.key, [1], { at }))
    const second = await postSigned(worker, "/v1/votes", two, body(two.key, [2], { at }))
    expect([...(await outcomes(first)), ...(await outcomes(second))]).toEqual(["counted", "counted"])
  })
})

test("a replaced device's last votes are held, and the new one's count", async () => {
  const business = await makeBusiness(worker.db)
  const kioskId = await makeKiosk(worker, business)
  const former = await pairDevice(worker, await codeFor(worker, business, kioskId))
  const device = await pairDevice(worker, await codeFor(worker, business, kioskId))
  const late = await postSigned(worker, "/v1/votes", former, body(former.key, [1]))
  expect(await outcomes(late)).toEqual(["held revoked-device"])
  const now = await postSigned(worker, "/v1/votes", device, body(device.key, [2]))
  expect(await outcomes(now)).toEqual(["counted"])
})
