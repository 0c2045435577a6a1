import type { Message, MessageBatch } from "@cloudflare/workers-types"
import type { SeededRandom } from "../../support/seeded-random.ts"

/** A queue delivers at least once: a batch comes so many times at most. */
const DELIVERIES_MAX = 3
/** Of batches that come more than once, so many come while the delivery before is still at work. */
const AT_ONCE_SHARE = 0.5
/** Of all messages, so many are overtaken by later ones… */
const HELD_BACK_SHARE = 0.1
/** …and so many are delivered again although they were acknowledged. */
const ACK_LOST_SHARE = 0.15
/** Whatever the consumer asks for: a queue waits hours, a run can't. */
const RETRY_MAX_S = 1

type Consumer = (batch: MessageBatch) => Promise<void>
type Word = "acknowledged" | "retry"

const shuffled = <Item>(items: readonly Item[], random: SeededRandom): Item[] =>
  items
    .map((item) => ({ item, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)

/** One delivery; returns what the consumer said of each message. One it said nothing of counts as acknowledged. */
const deliverOnce = async (
  messages: readonly Message[],
  { queue, metadata }: MessageBatch,
  consume: Consumer,
): Promise<Map<string, Word>> => {
  const words = new Map<string, Word>(messages.map(({ id }) => [id, "acknowledged"]))
  const sayOfAll = (word: Word) => {
    for (const { id } of messages) words.set(id, word)
  }
  const copies = messages.map(({ id, timestamp, attempts, body }) => ({
    id,
    timestamp,
    attempts,
    body: structuredClone(body),
    ack: () => void words.set(id, "acknowledged"),
    retry: () => void words.set(id, "retry"),
  })) as unknown as Message[]
  try {
    await consume({
      queue,
      metadata,
      messages: copies,
      ackAll: () => sayOfAll("acknowledged"),
      retryAll: () => sayOfAll("retry"),
    })
  } catch {
    // A consumer that throws gets everything again, but for what it had acknowledged: so says Cloudflare.
    sayOfAll("retry")
  }
  return words
}

/** Delivers a batch as a queue may at its worst: late, out of order, two or three times, after it was acknowledged. */
export const deliverUnruly = async (
  batch: MessageBatch,
  consume: Consumer,
  random: SeededRandom,
  struck: (kind: string, times?: number) => void,
): Promise<void> => {
  const again = (message: Message) => message.retry({ delaySeconds: random.between(0, RETRY_MAX_S) })
  const arriving: Message[] = []
  for (const message of batch.messages) {
    if (!random.chance(HELD_BACK_SHARE)) {
      arriving.push(message)
      continue
    }
    struck("held back")
    again(message)
  }
  if (arriving.length === 0) return
  const deliveries = Array.from({ length: random.between(1, DELIVERIES_MAX) }, () => {
    const order = shuffled(arriving, random)
    if (order.some((message, place) => message !== arriving[place])) struck("reordered batch")
    return () => deliverOnce(order, batch, consume)
  })
  struck("delivery", arriving.length)
  struck("redelivery", arriving.length * (deliveries.length - 1))
  const heard: Map<string, Word>[] = []
  if (random.chance(AT_ONCE_SHARE)) heard.push(...(await Promise.all(deliveries.map((deliver) => deliver()))))
  else for (const deliver of deliveries) heard.push(await deliver())
  const last = heard.at(-1)
  for (const message of arriving) {
    const retry = last?.get(message.id) === "retry"
    const ackLost = !retry && random.chance(ACK_LOST_SHARE)
    if (retry) struck("retry asked for")
    if (ackLost) struck("acknowledgement lost")
    if (retry || ackLost) again(message)
    else message.ack()
  }
}
