import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { BuiltWidget } from "../../shared/tag.ts"
import type { WidgetCode } from "./build-widget.ts"

/** Files as they are served below `/w/`, by their paths from there. */
export type ServedFiles = Record<string, string>

export const filesOf = (version: string, { script, parts, hash }: WidgetCode): ServedFiles => ({
  [`${version}.js`]: script,
  ...Object.fromEntries(Object.entries(parts).map(([name, code]) => [`${hash}/${name}.js`, code])),
})

/** @see https://www.w3.org/TR/sri-2/ */
export const integrityOf = (content: string): string =>
  `sha384-${createHash("sha384").update(content).digest("base64")}`

export const describeBuilt = (version: string, released: boolean, files: ServedFiles): BuiltWidget => ({
  version,
  released,
  script: `/w/${version}.js`,
  integrity: Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`/w/${path}`, integrityOf(content)]),
  ),
})

export const writeFiles = (folder: string, files: ServedFiles): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The file in each release's folder that says what the others must hash to. */
const HASHES = "integrity.json"

/**
 * Reads a frozen version.
 *
 * @throws when a file is not what was frozen: what customers' pages have pinned must never change
 */
const readRelease = (releases: string, version: string): ServedFiles => {
  const folder = join(releases, version)
  const hashes: Record<string, string> = JSON.parse(readFileSync(join(folder, HASHES), "utf8"))
  const files: ServedFiles = {}
  for (const [path, hash] of Object.entries(hashes)) {
    const content = existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : ""
    if (integrityOf(content) !== hash)
      throw new Error(`widget/releases/${version}/${path} is not what was released: restore it from git.`)
    files[path] = content
  }
  return files
}

export interface Releases {
  /** Of every frozen version: pages that pinned one, or have it in their cache, find its parts for ever. */
  files: ServedFiles
  /** Whether the present version is one of them. */
  released: boolean
}

/** @throws when the present build says something else under a name that is frozen */
export const readReleases = (releases: string, version: string, present: ServedFiles): Releases => {
  const versions = existsSync(releases) ? readdirSync(releases).sort() : []
  const files: ServedFiles = {}
  for (const each of versions) Object.assign(files, readRelease(releases, each))
  const changed = Object.keys(present).find(
    (path) => files[path] !== undefined && files[path] !== present[path],
  )
  if (changed)
    throw new Error(
      `The widget is no longer what was released: /w/${changed} never changes. Raise the version in package.json.`,
    )
  return { files, released: files[`${version}.js`] !== undefined }
}

/** Freezes the present version: from then on a build that differs fails. */
export const freeze = (releases: string, version: string, present: ServedFiles): void => {
  const hashes = Object.fromEntries(
    Object.entries(present).map(([path, content]) => [path, integrityOf(content)]),
  )
  writeFiles(join(releases, version), {
    ...present,
    [HASHES]: `${JSON.stringify(hashes, null, 2)}\n`,
  })
}
