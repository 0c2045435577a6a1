import { test } from "@playwright/test"
import { lazyWorker } from "./lazy-worker.ts"
import type { TestWorker } from "./start-worker.ts"

/** One Worker for the tests of a file that open a browser. It keeps what they write: who needs it empty empties it. */
export const useBrowserWorker = (): TestWorker => {
  const { worker, start } = lazyWorker()
  test.beforeAll(start)
  test.afterAll(() => worker.stop())
  return worker
}
