import { appendFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { describeBuilt, filesOf, freeze, integrityOf, readReleases } from "../../widget/build/releases.ts"

const build = (word: string, hash = "abc123") =>
  filesOf("1.0.0", {
    script: `load("${hash}")`,
    parts: { de: word, "follow-up": "1" },
    languages: ["de"],
    hash,
  })

describe("a release of the widget", () => {
  let releases = ""
  beforeEach(() => {
    releases = mkdtempSync(join(tmpdir(), "lovetap-releases-"))
  })
  afterEach(() => rmSync(releases, { recursive: true }))

  it("lets its version be built again as it was", () => {
    freeze(releases, "1.0.0", build("Danke"))
    expect(readReleases(releases, "1.0.0", build("Danke"))).toEqual({ files: build("Danke"), released: true })
  })

  it("fails a build that would change it", () => {
    freeze(releases, "1.0.0", build("Danke"))
    expect(() => readReleases(releases, "1.0.0", build("Dank", "def456"))).toThrow(
      "/w/1.0.0.js never changes. Raise the version",
    )
  })

  it("fails a build whose parts would take the place of its own", () => {
    freeze(releases, "0.9.0", { "0.9.0.js": "1", "abc123/de.js": "Merci" })
    expect(() => readReleases(releases, "1.0.0", build("Danke"))).toThrow("/w/abc123/de.js never changes")
  })

  it("keeps its files beside those of the next version", () => {
    freeze(releases, "0.9.0", { "0.9.0.js": "1", "000000/de.js": "Merci" })
    expect(readReleases(releases, "1.0.0", build("Danke"))).toEqual({
      files: { "0.9.0.js": "1", "000000/de.js": "Merci" },
      released: false,
    })
  })

  it("is noticed when a file of it was touched or lost", () => {
    freeze(releases, "1.0.0", build("Danke"))
    appendFileSync(join(releases, "1.0.0/abc123/de.js"), " ")
    expect(() => readReleases(releases, "1.0.0", build("Danke"))).toThrow("is not what was released")
    rmSync(join(releases, "1.0.0/abc123/de.js"))
    expect(() => readReleases(releases, "1.0.0", build("Danke"))).toThrow("is not what was released")
  })

  it("is none yet where there are no releases", () => {
    expect(readReleases(join(releases, "none"), "1.0.0", build("Danke"))).toEqual({
      files: {},
      released: false,
    })
  })
})

describe("the hashes of a build", () => {
  it("are what browsers compute", () => {
    // From the specification's own example: https://www.w3.org/TR/sri-2/#integrity-metadata-description
    expect(integrityOf("alert('Hello, world.');")).toBe(
      "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO",
    )
  })

  it("name the script and every part by the address it is served at", () => {
    const built = describeBuilt("1.0.0", true, build("Danke"))
    expect(built).toMatchObject({ version: "1.0.0", released: true, script: "/w/1.0.0.js" })
    expect(Object.keys(built.integrity)).toEqual(["/w/1.0.0.js", "/w/abc123/de.js", "/w/abc123/follow-up.js"])
  })
})
