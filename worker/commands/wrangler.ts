import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { CommandError } from "./command.ts"

export const ROOT = fileURLToPath(new URL("../..", import.meta.url))
export const CONFIG_FILE = `${ROOT}wrangler.toml`

/** Wrangler's program, to be run with the Node that runs us: the one in the PATH may be too old for it. */
export const WRANGLER = `${ROOT}node_modules/wrangler/bin/wrangler.js`

/** Wrangler reaches nothing but this machine: no metrics, no location look-up, no update check, no prompts. */
export const OFFLINE_ENV = {
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_HIDE_BANNER: "true",
  DO_NOT_TRACK: "1",
  CI: "1",
}

/** wrangler.toml as wrangler itself understands it. */
export const readWranglerConfig = async () => {
  const { unstable_readConfig } = await import("wrangler")
  return unstable_readConfig({ config: CONFIG_FILE })
}

interface WranglerOptions {
  /** Nothing may leave this machine. */
  offline?: boolean
  /** Hand back what it prints instead of showing it. */
  capture?: boolean
}

/** Runs wrangler to its end. @returns what it printed, when captured @throws CommandError when it fails */
export const runWrangler = (args: string[], { offline, capture }: WranglerOptions = {}): Promise<string> => {
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...(offline ? OFFLINE_ENV : {}) },
    stdio: ["inherit", capture ? "pipe" : "inherit", "inherit"],
  })
  let printed = ""
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed += text
  })
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => {
      if (code === 0) return resolve(printed)
      reject(new CommandError(`${printed}\n“wrangler ${args.join(" ")}” failed (exit code ${code}).`))
    })
  })
}
