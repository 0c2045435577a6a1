import type { D1Database, MessageBatch, Queue } from "@cloudflare/workers-types"
import house from "../../../worker/index.ts"
import { metered } from "./metered.ts"

interface Sent {
  body: unknown
}

/** What a queue hands over at a time: see wrangler.toml. */
const BATCH_MESSAGES = 10

/** What the collector has queued since it was last delivered. */
let waiting: Sent[] = []

/** Keeps messages instead of delivering them, so that the bench says when. */
const keptQueue = {
  sendBatch: async (messages: Iterable<Sent>) => {
    waiting.push(...messages)
  },
} as unknown as Queue

/** Is read as ever, and takes no votes. */
const fullDatabase = (db: D1Database): D1Database =>
  ({
    prepare: (sql: string) => db.prepare(sql),
    batch: () => Promise.reject(new Error("D1_ERROR: D1 DB is overloaded. Requests queued for too long.")),
  }) as unknown as D1Database

const batchOf = (messages: readonly Sent[]): MessageBatch =>
  ({
    queue: "lovetap-votes",
    messages: messages.map((message) => ({
      ...message,
      attempts: 1,
      ack: () => undefined,
      retry: () => {
        throw new Error("a message was not stored")
      },
    })),
  }) as unknown as MessageBatch

/**
 * The house while its database takes nothing (`x-full`): votes wait in the queue. `POST /deliver` hands them over, ten
 * messages at a time, over the real database; its headers tell what that read and wrote.
 */
export default {
  fetch: async (request: Request, env: { DB: D1Database }, context: never): Promise<Response> => {
    if (request.headers.has("x-full")) {
      return house.fetch(request, { ...env, DB: fullDatabase(env.DB), VOTES_QUEUE: keptQueue }, context)
    }
    if (new URL(request.url).pathname !== "/deliver") return house.fetch(request, env, context)
    const messages = waiting
    waiting = []
    return metered(env.DB, async (DB) => {
      for (let from = 0; from < messages.length; from += BATCH_MESSAGES) {
        await house.queue(batchOf(messages.slice(from, from + BATCH_MESSAGES)), { ...env, DB }, context)
      }
      return new Response(String(messages.length))
    })
  },
}
