import { Agent, request } from "node:http"

/** What one route did under load. */
export interface LoadResult {
  requestsPerS: number
  /** The share of one core that making the load took: near 1, the load and not the route was measured. */
  generatorCpu: number
}

export interface Load {
  url: URL
  /** A new body for every request; undefined: a GET. */
  body: () => string | undefined
  /** What a POST says of its sender. */
  headers: () => Record<string, string>
  /** The only answer that counts; any other ends the run. */
  expectStatus: number
  concurrency: number
  durationMs: number
}

const MICROSECONDS_PER_MS = 1000

const once = (agent: Agent, { url, body, headers, expectStatus }: Load): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = body()
    const stated = sent === undefined ? {} : { ...headers(), "content-length": Buffer.byteLength(sent) }
    const outgoing = request(
      url,
      { agent, method: sent === undefined ? "GET" : "POST", headers: stated },
      (answer) => {
        answer.resume()
        answer.once("end", () =>
          answer.statusCode === expectStatus
            ? resolve()
            : reject(new Error(`${url} answered ${answer.statusCode}, not ${expectStatus}`)),
        )
        answer.once("error", reject)
      },
    )
    outgoing.once("error", reject)
    outgoing.end(sent)
  })

/** Keeps `concurrency` requests going at all times over kept-alive connections. */
export const putUnderLoad = async (load: Load): Promise<LoadResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.concurrency })
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  const endsAt = startedAt + load.durationMs
  let requests = 0
  const keepGoing = async () => {
    while (performance.now() < endsAt) {
      await once(agent, load)
      requests += 1
    }
  }
  await Promise.all(Array.from({ length: load.concurrency }, keepGoing))
  const tookMs = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  agent.destroy()
  return {
    requestsPerS: (requests / tookMs) * 1000,
    generatorCpu: (user + system) / MICROSECONDS_PER_MS / tookMs,
  }
}
