import { afterAll, beforeAll, beforeEach } from "vitest"
import { startWorker, type TestWorker } from "./start-worker.ts"

/** Starting workerd: half a second alone, far more when two cores are busy with a browser. */
const START_TIMEOUT_MS = 60_000

/**
 * One Worker for the tests of a file, emptied before each of them. Call it at the top level of the file or of a
 * `describe`; what it returns works inside hooks and tests.
 */
export const useWorker = (): TestWorker => {
  let started: TestWorker | undefined
  const worker = (): TestWorker => {
    if (!started) throw new Error("the Worker runs inside hooks and tests only")
    return started
  }
  beforeAll(async () => {
    started = await startWorker()
  }, START_TIMEOUT_MS)
  beforeEach(() => worker().empty())
  afterAll(() => started?.stop())
  return {
    fetch: (address, init) => worker().fetch(address, init),
    get origin() {
      return worker().origin
    },
    get db() {
      return worker().db
    },
    get folder() {
      return worker().folder
    },
    logs: () => worker().logs(),
    empty: () => worker().empty(),
    stop: () => worker().stop(),
  }
}
