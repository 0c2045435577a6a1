import { afterAll, beforeAll, beforeEach } from "vitest"
import { lazyWorker } from "./lazy-worker.ts"
import type { TestWorker } from "./start-worker.ts"

/** Starting workerd: half a second alone, far more when two cores are busy with a browser. */
const START_TIMEOUT_MS = 60_000

/**
 * One Worker for the tests of a file, emptied before each of them. Call it at the top level of the file or of a
 * `describe`; what it returns works inside hooks and tests.
 */
export const useWorker = (): TestWorker => {
  const { worker, start } = lazyWorker()
  beforeAll(start, START_TIMEOUT_MS)
  beforeEach(() => worker.empty())
  afterAll(() => worker.stop())
  return worker
}
