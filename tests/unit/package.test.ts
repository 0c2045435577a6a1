import { execFileSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { describe, expect, it } from "vitest"
import { LANGUAGES } from "../../shared/languages.ts"
import { PARTS, PROPERTIES } from "../../widget/package/styling.ts"
import { readHouse } from "../support/house-files.ts"
import { installPackageApp, PACKAGE, runProgram } from "../support/package-app.ts"

/** Packing, and a compiler or two: seconds alone, more beside a browser. */
const SLOW_MS = 60_000

const inPackage = (path: string) => readFileSync(join(PACKAGE, path), "utf8")
const manifest = () => JSON.parse(inPackage("custom-elements.json")).modules[0].declarations[0]
const namesOf = (list: { name: string }[]) => list.map(({ name }) => name)

describe("the npm package", () => {
  it("holds what is needed and nothing else", { timeout: SLOW_MS }, () => {
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--silent"], { cwd: PACKAGE, encoding: "utf8" }),
    )
    const files: string[] = packed.files.map(({ path }: { path: string }) => path)
    expect(files.filter((path) => !path.startsWith("parts/")).sort()).toEqual([
      "LICENSE",
      "README.md",
      "custom-elements.json",
      "lovetap.d.ts",
      "lovetap.js",
      "package.json",
      ...["preact", "react", "svelte", "vue"].flatMap((name) => [`${name}.d.ts`, `${name}.js`]),
    ])
    const languages = globSync("widget/locales/languages/*.ts").map((path) =>
      path.replace(/.*\/(.*)\.ts/, "parts/$1.js"),
    )
    expect(files).toEqual(expect.arrayContaining(languages))
    expect(files.filter((path) => !/\.(?:d\.ts|js|json|md)$|^LICENSE$/.test(path))).toEqual([])
  })

  it("has the version of the house and depends on nothing", () => {
    const described = JSON.parse(inPackage("package.json"))
    expect(described.version).toBe(JSON.parse(readHouse("package.json")).version)
    expect(described).not.toHaveProperty("dependencies")
    expect(described).not.toHaveProperty("private")
    expect(inPackage("LICENSE")).toMatch(/MIT[\s\S]*Preact[\s\S]*Jason Miller/)
  })

  it("names everything it loads, so that any bundler sees it", () => {
    const files = globSync("**/*.js", { cwd: PACKAGE })
    const loaded = files.flatMap((file) =>
      [...inPackage(file).matchAll(/\bimport\((.*?)\)/g)].map(([, said = ""]) => [file, said]),
    )
    const missing = loaded.filter(([file = "", said = ""]) => {
      const path = /^['"](\.\/[\w./-]+)['"]$/.exec(said)?.[1]
      return !path || !existsSync(join(PACKAGE, dirname(file), path))
    })
    expect(loaded.length).toBeGreaterThan(LANGUAGES.length)
    expect(missing).toEqual([])
  })

  it("is found in order by publint", { timeout: SLOW_MS }, async () => {
    const { messages } = await publint({ pkgDir: PACKAGE, strict: true })
    const described = JSON.parse(inPackage("package.json"))
    expect(messages.map((message) => formatMessage(message, described))).toEqual([])
  })

  it("has types that resolve wherever modules do", { timeout: SLOW_MS }, () => {
    const args = ["--pack", PACKAGE, "--profile", "esm-only", "--format", "ascii", "--no-color", "--no-emoji"]
    expect(runProgram("@arethetypeswrong/cli/dist/index.js", args)).toMatch(
      /"lovetap"\s+node16 \(from ESM\): OK/,
    )
  })

  it("is imported where there is no DOM, and does nothing there", async () => {
    const { defineLovetap } = await import(join(PACKAGE, "lovetap.js"))
    const lovetap = defineLovetap({ origin: "https://w.example", key: "lt_1" })
    expect(lovetap.ask("checkout")).toBeUndefined()
  })

  it("is typed for React, Preact, Vue, Svelte and none of them", { timeout: SLOW_MS }, () => {
    expect(runProgram("typescript/bin/tsc", ["--project", installPackageApp("package-types")])).toBe("")
  })
})

describe("the custom-elements manifest", () => {
  it("names every attribute and event", () => {
    expect(namesOf(manifest().attributes)).toEqual([
      ...["touchpoint", "key", "question", "love", "hate", "place", "mode", "where", "for"],
      ...["when", "when-again", "when-share", "look", "look-love", "look-hate"],
    ])
    const sources = ["widget/question.ts", "widget/mount/floating.ts"].map(readHouse).join("\n")
    const emits = [...sources.matchAll(/\bemit\((.*)\)/g)].map(([, said = ""]) => said)
    const sent = new Set(emits.flatMap((said) => said.match(/"[\w-]+"/g) ?? []))
    expect(namesOf(manifest().events).sort()).toEqual(
      [...sent].map((name) => `lovetap:${name.replaceAll('"', "")}`).sort(),
    )
  })

  it("names the custom properties that the styles read, and no others", () => {
    const styles = globSync("widget/styles/*.css").map((path) => readFileSync(path, "utf8"))
    const read = new Set(styles.join("").match(/--lovetap-[\w-]+/g))
    expect(Object.keys(PROPERTIES).sort()).toEqual([...read].sort())
    expect(namesOf(manifest().cssProperties)).toEqual(Object.keys(PROPERTIES))
  })

  it("names parts that there are", () => {
    const sources = globSync("widget/**/*.{ts,tsx}", { exclude: ["widget/package/**"] })
    const code = sources.map((path) => readFileSync(path, "utf8")).join("\n")
    const classes = new Set([...code.matchAll(/class(?:: |=)"([\w-]+)"/g)].map(([, name]) => name))
    expect(
      Object.keys(PARTS).filter((part) => !classes.has(part) && !["love", "hate"].includes(part)),
    ).toEqual([])
    expect(namesOf(manifest().cssParts)).toEqual(Object.keys(PARTS))
  })
})
