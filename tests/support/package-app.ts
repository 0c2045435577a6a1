import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./house-files.ts"

export const PACKAGE = join(ROOT, "dist/package")

/** An app that has installed the built package: the files of tests/package-use, in a folder of its own below dist. */
export const installPackageApp = (name: string): string => {
  if (!existsSync(join(PACKAGE, "package.json"))) throw new Error("no package: npm run build:package")
  const app = join(ROOT, "dist", name)
  rmSync(app, { recursive: true, force: true })
  mkdirSync(join(app, "node_modules"), { recursive: true })
  cpSync(join(ROOT, "tests/package-use"), app, { recursive: true })
  symlinkSync(PACKAGE, join(app, "node_modules/lovetap"))
  return app
}

/** Runs a program of node_modules with Node. @returns what it printed; @throws with that where it fails */
export const runProgram = (program: string, args: readonly string[], cwd = ROOT): string => {
  try {
    return execFileSync(process.execPath, [join(ROOT, "node_modules", program), ...args], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    })
  } catch (error) {
    if (error instanceof Error && "stdout" in error) throw new Error(String(error.stdout) || error.message)
    throw error
  }
}
