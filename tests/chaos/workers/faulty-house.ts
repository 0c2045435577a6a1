import type { ExecutionContext } from "@cloudflare/workers-types"
import type { Env } from "../../../worker/env.ts"
import house from "../../../worker/index.ts"
import { type Climate, createClimate } from "./climate.ts"
import { faultyDatabase } from "./faulty-database.ts"

interface ChaosEnv extends Env {
  CHAOS_SEED: number
}

/** One isolate has one climate. */
let known: ReturnType<typeof createClimate> | undefined
const climateOf = ({ CHAOS_SEED }: ChaosEnv) => {
  known ??= createClimate(CHAOS_SEED)
  return known
}

/** The house as it is, over a database that goes wrong as `PUT /chaos/climate` asks. */
export default {
  fetch: async (request: Request, env: ChaosEnv, context: ExecutionContext): Promise<Response> => {
    const climate = climateOf(env)
    const { pathname } = new URL(request.url)
    if (pathname === "/chaos/climate") climate.set((await request.json()) as Climate)
    if (pathname.startsWith("/chaos/")) return Response.json(climate.blows)
    const DB = faultyDatabase(
      env.DB,
      climate.weatherOf((late) => context.waitUntil(late)),
    )
    return house.fetch(request, { ...env, DB }, context)
  },
}
