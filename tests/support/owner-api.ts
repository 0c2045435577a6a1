import { mintApiKey } from "../../worker/auth/api-key.ts"
import { type BusinessFixture, type MadeBusiness, makeBusiness } from "./businesses.ts"
import type { TestWorker } from "./start-worker.ts"

/** A business with an API key, and what asks with it. */
export interface OwnerApi {
  business: MadeBusiness
  headers: { authorization: string }
  get: (address: string, headers?: Record<string, string>) => Promise<Response>
}

/** Makes a business and reads its owner API with a key of its own. Other headers take the place of the key's. */
export const openApi = async (
  worker: Pick<TestWorker, "db" | "fetch">,
  fixture: BusinessFixture = {},
): Promise<OwnerApi> => {
  const business = await makeBusiness(worker.db, fixture)
  const key = await mintApiKey(worker.db, business.id as never, { name: "test" }, Date.now())
  const headers = { authorization: `Bearer ${key}` }
  return { business, headers, get: (address, own = headers) => worker.fetch(address, { headers: own }) }
}
