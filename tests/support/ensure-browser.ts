import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "@playwright/test"

/**
 * Chromium without windows, which is what Playwright brings by itself. The whole one draws its tabs and menus where nobody
 * sees them: four times the work for each page that is opened.
 */
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"]
/** Where and under which names distributions put it, besides what is on the PATH. */
const NAMES = [...SHELLS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin"]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The Chromium that browser tests run in: `CHROMIUM_PATH`, one that is installed, or Playwright's own.
 *
 * @throws when `CHROMIUM_PATH` names something that can't be run: a wish is never silently replaced
 */
const findBrowser = (): string | undefined => {
  const wished = process.env.CHROMIUM_PATH
  if (wished) {
    if (!isProgram(wished)) throw new Error(`CHROMIUM_PATH is ${wished}, which is no program that can be run`)
    return wished
  }
  const folders = [...FOLDERS, ...(process.env.PATH ?? "").split(delimiter)]
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
  if (installed) return installed
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}

const run = (command: string, args: string[]): boolean => {
  console.log(`$ ${command} ${args.join(" ")}`)
  return spawnSync(command, args, { stdio: "inherit" }).status === 0
}

const hasProgram = (name: string): boolean => spawnSync("which", [name]).status === 0

const install = (...packages: string[]): boolean =>
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages])

/** As root with apt: Debian's package, which brings its libraries. Elsewhere: Playwright's download. */
const installBrowser = (): boolean => {
  const isRoot = process.getuid?.() === 0
  if (isRoot && hasProgram("apt-get")) {
    const installed =
      run("apt-get", ["update", "-qq"]) && (install("chromium-headless-shell") || install("chromium"))
    if (installed) return true
  }
  return run("playwright", ["install", "chromium"])
}

/** The path of a Chromium, which is installed first if there is none. @throws with what to do when that fails */
export const ensureBrowser = (): string => {
  let path = findBrowser()
  if (!path && installBrowser()) path = findBrowser()
  if (!path) {
    throw new Error(
      "No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium) " +
        "or point CHROMIUM_PATH at one, and run this again.",
    )
  }
  return path
}
