import { execFileSync } from "node:child_process"
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { bundleSplit } from "../build/bundle.ts"
import { writeManifest } from "./manifest.ts"

/** Writes the npm package to dist/package: publish it with `npm publish dist/package`. */
const root = fileURLToPath(new URL("../../", import.meta.url))
const out = join(root, "dist/package")
const read = (path: string) => readFileSync(join(root, path), "utf8")
const write = (path: string, content: string) => writeFileSync(join(out, path), content)

/** The Worker's parts find each other by address; a bundler needs to see what is meant. */
const INSTEAD = { "mount/arrange-parts.ts": "package/arrange-parts.ts" }

const FRAMEWORKS = globSync("*.ts", { cwd: join(root, "widget/package/jsx") })
  .map((file) => basename(file, ".ts"))
  .sort()

/** What is exported is typed in one file, and per framework in one more; the rest of what the compiler writes is ours. */
const writeTypes = () => {
  const declared = mkdtempSync(join(tmpdir(), "lovetap-types-"))
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/typescript/bin/tsc"),
      ...["--project", join(root, "widget/package"), "--outDir", declared],
    ],
    { stdio: "inherit" },
  )
  const pick = (path: string) => readFileSync(join(declared, "widget/package", path), "utf8")
  // The compiler leaves the one import of a type of ours as it was written.
  const own = 'import type { Reaction } from "../../shared/vote.ts";\n'
  const types = pick("lovetap.d.ts")
  if (!types.includes(own)) throw new Error(`lovetap.d.ts has no ${own}`)
  write("lovetap.d.ts", types.replace(own, 'export type Reaction = "love" | "hate" | "none";\n'))
  for (const name of FRAMEWORKS)
    write(`${name}.d.ts`, pick(`jsx/${name}.d.ts`).replace("../lovetap.ts", "./lovetap.js"))
  rmSync(declared, { recursive: true })
}

const writePackageFile = () => {
  const { version, description, license } = JSON.parse(read("package.json"))
  const entry = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` })
  const exported = {
    ".": entry("lovetap"),
    ...Object.fromEntries(FRAMEWORKS.map((name) => [`./${name}`, entry(name)])),
    "./custom-elements.json": "./custom-elements.json",
    "./package.json": "./package.json",
  }
  const content = {
    name: "lovetap",
    version,
    description,
    license,
    keywords: ["feedback", "custom-element", "web-component", "customer-experience", "widget"],
    type: "module",
    // Importing it does nothing; `defineLovetap` does.
    sideEffects: false,
    exports: exported,
    // For resolvers that know no "exports".
    main: "./lovetap.js",
    types: "./lovetap.d.ts",
    customElements: "custom-elements.json",
  }
  write("package.json", `${JSON.stringify(content, null, 2)}\n`)
}

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, "parts"), { recursive: true })
for (const [path, code] of Object.entries(await bundleSplit("package/lovetap.ts", INSTEAD))) write(path, code)
writeTypes()
// Types only; a bundler that is told to import it finds nothing to do.
for (const name of FRAMEWORKS) write(`${name}.js`, "export {}\n")
write(
  "custom-elements.json",
  `${JSON.stringify(writeManifest(read("widget/package/lovetap.ts")), null, 2)}\n`,
)
write("README.md", read("widget/package/README.md"))
// The follow-up holds a part of Preact, whose licence asks to be named.
write(
  "LICENSE",
  `${read("LICENSE")}\n---\n\nContains parts of Preact:\n\n${read("node_modules/preact/LICENSE")}`,
)
writePackageFile()
