import { defineConfig } from "vitest/config"
import { OFFLINE_ENV } from "../worker/commands/wrangler.ts"
import { LongestFirst } from "./support/longest-first.ts"

const ROOT = new URL("..", import.meta.url).pathname
/** A unit test takes milliseconds; this long only where builds or other tests leave it no processor. */
const UNIT_TEST_TIMEOUT_MS = 60_000
/** A worker test talks to a workerd that shares two cores with everything else. */
const WORKER_TEST_TIMEOUT_MS = 60_000
/** Stopping workerd. */
const TEARDOWN_TIMEOUT_MS = 20_000

export default defineConfig({
  root: ROOT,
  test: {
    root: ROOT,
    retry: 0,
    // Forks: a crash of a process is a failure of its files, not of the whole run.
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    teardownTimeout: TEARDOWN_TIMEOUT_MS,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: UNIT_TEST_TIMEOUT_MS,
          hookTimeout: UNIT_TEST_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: "worker",
          include: ["tests/worker/**/*.test.{ts,tsx}"],
          env: OFFLINE_ENV,
          globalSetup: "tests/support/ready-house.ts",
          // Two processes for all files: loading Miniflare and the house anew for each takes longer than most of them.
          isolate: false,
          restoreMocks: true,
          testTimeout: WORKER_TEST_TIMEOUT_MS,
          hookTimeout: WORKER_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
})
