import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { OFFLINE_ENV } from "../../worker/commands/wrangler.ts"
import { ROOT } from "./house-files.ts"

/** The Worker as it would be deployed: one script. */
export interface Bundle {
  path: string
  script: string
  gzipBytes: number
}

/** Builds the Worker as `wrangler deploy` does, without deploying it. */
export const bundleWorker = (folder: string): Bundle => {
  // Wrangler refuses to bundle a Worker whose assets folder is missing.
  mkdirSync(join(ROOT, "dist/public"), { recursive: true })
  execFileSync(join(ROOT, "node_modules/.bin/wrangler"), ["deploy", "--dry-run", "--outdir", folder], {
    cwd: ROOT,
    env: { ...process.env, ...OFFLINE_ENV },
    stdio: ["ignore", "ignore", "pipe"],
  })
  const path = join(folder, "index.js")
  const script = readFileSync(path, "utf8")
  return { path, script, gzipBytes: gzipSync(script).length }
}
