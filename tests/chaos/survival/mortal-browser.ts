import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { type BrowserContext, chromium } from "@playwright/test"
import { CHROMIUM_ARGS } from "../../support/chromium-args.ts"
import { ensureBrowser } from "../../support/ensure-browser.ts"

/** A Chromium that can be killed, and started again with what it left on the disk. */
export interface MortalBrowser {
  context: BrowserContext
  /** SIGKILL to all of its processes at once; resolves when they are gone. */
  kill(): Promise<void>
}

export const startMortalBrowser = async (profile: string): Promise<MortalBrowser> => {
  const args = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`]
  // A group of its own: one signal reaches all of its processes.
  const child = spawn(
    ensureBrowser(),
    [...CHROMIUM_ARGS, "--no-default-browser-check", ...args, "about:blank"],
    {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    },
  )
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the browser ended while starting")))
    createInterface({ input: child.stderr }).on("line", (line) => {
      const [, found] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error("a browser has a context")
  return {
    context,
    kill: async () => {
      if (child.pid && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, "SIGKILL")
      await ended
      await browser.close().catch(() => {})
    },
  }
}
