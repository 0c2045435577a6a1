import { defineConfig, devices } from "@playwright/test"
import { OFFLINE_ENV } from "../../worker/commands/wrangler.ts"
import { CHROMIUM_ARGS } from "../support/chromium-args.ts"
import { ensureBrowser } from "../support/ensure-browser.ts"

/** Whatever a test starts in this process (workerd, the demo site) stays on this machine. */
Object.assign(process.env, OFFLINE_ENV)

/** A test starts a Worker and drives a browser, two at a time on two cores. */
const TEST_TIMEOUT_MS = 90_000
/** An answer from a page on this machine: seconds even under load. */
const EXPECT_TIMEOUT_MS = 20_000

export default defineConfig({
  testDir: ".",
  globalSetup: "../support/ready-house.ts",
  outputDir: "../../test-results/browser",
  timeout: TEST_TIMEOUT_MS,
  expect: { timeout: EXPECT_TIMEOUT_MS },
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: { args: CHROMIUM_ARGS, executablePath: ensureBrowser() },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
})
