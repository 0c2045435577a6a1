import { mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { OPENAPI } from "./openapi.ts"

const OUT = fileURLToPath(new URL("../../dist/public/v1", import.meta.url))

/** Writes the API's description, which is the same for everybody: an asset, and nothing that the Worker carries along. */
const buildOpenApi = (): void => {
  mkdirSync(OUT, { recursive: true })
  writeFileSync(`${OUT}/openapi.json`, JSON.stringify(OPENAPI))
}

if (import.meta.main) buildOpenApi()
