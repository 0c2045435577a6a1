import type { ExecutionContext, MessageBatch } from "@cloudflare/workers-types"
import type { Env } from "../../../worker/env.ts"
import house from "../../../worker/index.ts"
import { seededRandom } from "../../support/seeded-random.ts"
import { type Climate, createClimate } from "./climate.ts"
import { faultyDatabase } from "./faulty-database.ts"
import { deliverUnruly } from "./unruly-delivery.ts"

interface ChaosEnv extends Env {
  CHAOS_SEED: number
}

const begin = ({ CHAOS_SEED }: ChaosEnv) => ({
  climate: createClimate(CHAOS_SEED),
  random: seededRandom(CHAOS_SEED ^ 1),
})
/** One isolate has one climate. */
let begun: ReturnType<typeof begin> | undefined
const chaosOf = (env: ChaosEnv) => {
  begun ??= begin(env)
  return begun
}

/** The house's bindings with its database out in the weather. */
const exposed = (env: ChaosEnv, context: ExecutionContext): ChaosEnv => {
  const weather = chaosOf(env).climate.weatherOf((late) => context.waitUntil(late))
  return { ...env, DB: faultyDatabase(env.DB, weather) }
}

const consume: (batch: MessageBatch, env: ChaosEnv, context: ExecutionContext) => Promise<void> = house.queue

/** What the run asks of the wrapper itself. */
const command = async (request: Request, path: string, env: ChaosEnv): Promise<Response> => {
  const { climate } = chaosOf(env)
  if (path === "/chaos/climate") climate.set((await request.json()) as Climate)
  if (path === "/chaos/enqueue") {
    for (const body of (await request.json()) as unknown[])
      await env.VOTES_QUEUE?.send(body, { contentType: "json" })
  }
  return Response.json(climate.blows)
}

/** The house as it is, over a database and behind a queue that do to it what the run asks for. */
export default {
  fetch: (request: Request, env: ChaosEnv, context: ExecutionContext): Response | Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith("/chaos/")) return command(request, pathname, env)
    return house.fetch(request, exposed(env, context), context)
  },
  queue: (batch: MessageBatch, env: ChaosEnv, context: ExecutionContext): Promise<void> => {
    const { climate, random } = chaosOf(env)
    return deliverUnruly(
      batch,
      (delivered) => consume(delivered, exposed(env, context), context),
      random,
      climate.struck,
    )
  },
}
