import type { Message, MessageBatch } from "@cloudflare/workers-types"
import { expect, test } from "vitest"
import { deliverUnruly } from "../chaos/workers/unruly-delivery.ts"
import { seededRandom } from "../support/seeded-random.ts"

const NUMBERS = Array.from({ length: 10 }, (_, number) => number)

/** A batch of ten, and what the queue is told of each message in the end. */
const batch = () => {
  const told = new Map<string, string>()
  const messages = NUMBERS.map((number) => ({
    id: String(number),
    timestamp: new Date(0),
    attempts: 1,
    body: { number },
    ack: () => told.set(String(number), "ack"),
    retry: () => told.set(String(number), "retry"),
  })) as unknown as Message[]
  return { told, batch: { queue: "votes", messages } as unknown as MessageBatch }
}

type Consumer = Parameters<typeof deliverUnruly>[1]

/** So many batches, with what was delivered, what the queue was told and what is said to have been done. */
const deliverMany = async (consume: Consumer, batches = 60) => {
  const blows: Record<string, number> = {}
  const delivered: string[][] = []
  const told: string[] = []
  const random = seededRandom(7)
  for (let count = 0; count < batches; count += 1) {
    const one = batch()
    const watched: Consumer = (copy) => {
      delivered.push(copy.messages.map(({ id }) => id))
      return consume(copy)
    }
    await deliverUnruly(one.batch, watched, random, (kind, times = 1) => {
      blows[kind] = (blows[kind] ?? 0) + times
    })
    expect([...one.told.keys()].toSorted()).toEqual(NUMBERS.map(String))
    told.push(...one.told.values())
  }
  return { blows, delivered, told }
}

const acknowledgeAll: Consumer = async ({ messages }) => {
  for (const message of messages) message.ack()
}

test("messages come late, out of order and up to three times, and some acknowledgements are lost", async () => {
  const { blows, delivered, told } = await deliverMany(acknowledgeAll)
  const kinds = ["acknowledgement lost", "delivery", "held back", "redelivery", "reordered batch"]
  expect(Object.keys(blows).toSorted()).toEqual(kinds)
  expect(delivered.flat()).toHaveLength((blows.delivery ?? 0) + (blows.redelivery ?? 0))
  expect(delivered.length).toBeGreaterThan(60)
  expect(told.filter((word) => word === "retry")).toHaveLength(
    (blows["held back"] ?? 0) + (blows["acknowledgement lost"] ?? 0),
  )
})

test("what the consumer wants again comes again, whatever was said of its neighbours", async () => {
  const { blows, told } = await deliverMany(async ({ messages }) => {
    for (const message of messages) message.id === "3" ? message.retry() : message.ack()
  })
  expect(blows["retry asked for"]).toBeGreaterThan(30)
  expect(told).toContain("ack")
})

test("a consumer that throws gets the whole batch again", async () => {
  const { told } = await deliverMany(() => Promise.reject(new Error("broken")), 5)
  expect(told).not.toContain("ack")
})

test("each delivery is a copy: a consumer can't spoil the next one", async () => {
  const bodies: unknown[] = []
  await deliverMany(async ({ messages }) => {
    for (const { id, body } of messages) {
      if (id === "3") bodies.push(structuredClone(body))
      Object.assign(body as object, { number: "spoiled" })
    }
  })
  expect(bodies.length).toBeGreaterThan(60)
  expect(new Set(bodies.map((body) => JSON.stringify(body)))).toEqual(new Set(['{"number":3}']))
})
