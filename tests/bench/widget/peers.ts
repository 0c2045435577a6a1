import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../../support/house-files.ts"
import { brotliBytes } from "../../support/measure-sizes.ts"
import type { Finding } from "../finding.ts"

/** Of git ignored: packages stay between runs. */
const CACHE = join(ROOT, ".cache/peers")

/** What others have a page load to show one prompt. */
interface Peer {
  name: string
  /** Absent: what a page loads is not in a package. */
  files?: Record<string, readonly string[]>
  /** As read in November 2026, brotli 11. */
  readBytes: number
  note?: string
}

const PEERS: readonly Peer[] = [
  {
    name: "SurveyJS 2.5.38",
    files: {
      "survey-core@2.5.38": ["survey.core.min.js", "survey-core.min.css"],
      "survey-js-ui@2.5.38": ["survey-js-ui.min.js"],
    },
    readBytes: 320_653,
  },
  { name: "Formbricks 5.1.0", readBytes: 233_456 },
  {
    name: "PostHog surveys 1.449.2",
    files: { "posthog-js@1.449.2": ["dist/array.js", "dist/surveys.js"] },
    readBytes: 145_257,
  },
  { name: "Sentry feedback 11.12.0", readBytes: 40_717, note: "whole SDK" },
  {
    name: "Countly 26.1.1",
    files: { "countly-sdk-web@26.1.1": ["lib/countly.min.js"] },
    readBytes: 31_470,
    note: "and a frame",
  },
  {
    name: "pushfeedback 0.1.85",
    files: {
      "pushfeedback@0.1.85": [
        "dist/pushfeedback/pushfeedback.esm.js",
        "dist/pushfeedback/p-af2a1f7f.js",
        "dist/pushfeedback/p-17acbd1c.entry.js",
        "dist/pushfeedback/pushfeedback.css",
      ],
    },
    readBytes: 21_442,
  },
  {
    name: "Typeform embed 6.1.1",
    files: { "@typeform/embed@6.1.1": ["build/embed.js", "build/css/popup.css"] },
    readBytes: 12_620,
    note: "and a frame",
  },
  { name: "giscus 1.6.0", readBytes: 7881, note: "and a frame" },
  {
    name: "Feelback 0.3.4",
    files: { "@feelback/js@0.3.4": ["dist/browser-auto.js", "styles/feelback.css"] },
    readBytes: 5045,
  },
  {
    name: "Plausible 0.4.6",
    files: { "@plausible-analytics/tracker@0.4.6": ["plausible.js"] },
    readBytes: 2355,
    note: "no prompt",
  },
  { name: "Umami 3.1.0", readBytes: 1941, note: "no prompt" },
  {
    name: "Counterscale 3.4.1",
    files: { "@counterscale/tracker@3.4.1": ["dist/loader/tracker.js"] },
    readBytes: 1607,
    note: "no prompt",
  },
]

/** A package, by npm from whichever registry it is set to; its folder. @throws when it can't be had */
const unpack = (spec: string): string => {
  const folder = join(CACHE, spec.replaceAll("/", "+"))
  if (existsSync(join(folder, "package/package.json"))) return join(folder, "package")
  mkdirSync(folder, { recursive: true })
  try {
    const packed = execFileSync("npm", ["pack", spec, "--silent", "--pack-destination", folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
    const archive = packed.trim().split("\n").at(-1) ?? ""
    execFileSync("tar", ["-xzf", join(folder, archive), "-C", folder])
    return join(folder, "package")
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

const weigh = (files: NonNullable<Peer["files"]>): number =>
  Object.entries(files)
    .flatMap(([spec, paths]) => paths.map((path) => join(unpack(spec), path)))
    .reduce((sum, path) => sum + brotliBytes(readFileSync(path)), 0)

/** What the peers weigh, fetched now; where a package can't be had, what was read of it, and it says so. */
export const weighPeers = (): Finding[] =>
  PEERS.map(({ name, files, readBytes, note }) => {
    let bytes = readBytes
    let how = "read, not measured"
    try {
      if (files) {
        bytes = weigh(files)
        how = "brotli 11"
      }
    } catch {}
    return { what: name, value: bytes, unit: "B", note: [how, note].filter(Boolean).join(", ") }
  })
