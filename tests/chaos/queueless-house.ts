import type { V4WorkerOptionsShape } from "miniflare"
import { houseOptions } from "../support/bare-workerd.ts"

/**
 * The house's bindings without its queue: what can't be stored is answered with 503. The local queue lives in memory and
 * dies with workerd, which Cloudflare's does not; what the queue does is tried apart.
 */
export const queuelessHouse = async (): Promise<V4WorkerOptionsShape> => ({
  ...(await houseOptions()),
  queueProducers: {},
  queueConsumers: {},
})
