import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "")

export const readHouse = (path: string): string => readFileSync(join(ROOT, path), "utf8")

/** What .gitignore leaves out at the top, and git itself. */
const ignored = (): Set<string> =>
  new Set([
    ".git",
    ...readHouse(".gitignore")
      .split("\n")
      .map((line) => line.replace(/\/.*$/, "").trim()),
  ])

/** The names at the top of the house that belong to it. */
export const topLevel = (): string[] => {
  const out = ignored()
  return readdirSync(ROOT).filter((name) => !out.has(name) && !name.endsWith(".log"))
}

/** Every file of the rooms, by its path from the root. */
export const filesOf = (rooms: readonly string[]): string[] =>
  rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  )
