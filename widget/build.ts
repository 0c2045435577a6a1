import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { buildLink } from "./build/build-link.ts"
import { buildWidget } from "./build/build-widget.ts"
import { describeBuilt, filesOf, freeze, readReleases, writeFiles } from "./build/releases.ts"
import { weigh } from "./build/weigh.ts"

/** `--release` freezes what it builds as the version that package.json names. */
const { values } = parseArgs({ options: { release: { type: "boolean", default: false } } })
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = folder("../dist/public/")
const releases = folder("releases")

/** Until a version is frozen its name may still change its content: nobody may keep it. */
const unreleased = (version: string) => `
/w/${version}.js
  ! Cache-Control
  Cache-Control: no-cache
`

const { version } = JSON.parse(readFileSync(folder("../package.json"), "utf8"))
const widget = await buildWidget()
const light = weigh(widget)
const link = await buildLink(widget.hash)
if (!light) {
  console.error("The widget is over its budget.")
  process.exitCode = 1
}

try {
  const present = filesOf(version, widget)
  const before = readReleases(releases, version, present)
  if (values.release && light) {
    if (!before.released) freeze(releases, version, present)
    console.log(
      `${version} is ${before.released ? "released already" : "released"}: commit widget/releases/${version}`,
    )
  }
  const released = before.released || (values.release && light)
  rmSync(`${out}w`, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  writeFiles(`${out}w`, { ...before.files, ...present })
  writeFiles(`${out}link`, link)
  writeFileSync(`${out}w.js`, widget.script)
  writeFileSync(`${out}w.json`, JSON.stringify(describeBuilt(version, released, present)))
  writeFileSync(
    `${out}_headers`,
    readFileSync(folder("_headers"), "utf8") + (released ? "" : unreleased(version)),
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
