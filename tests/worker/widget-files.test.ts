import { describe, expect, it } from "vitest"
import type { BuiltWidget } from "../../shared/tag.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const readBuilt = async () => (await worker.fetch("/w.json")).json() as Promise<BuiltWidget>

describe("the widget's files, as the Worker serves them", () => {
  it("are asked for again by their ETag, and not sent twice", async () => {
    const first = await worker.fetch("/w.js")
    const etag = first.headers.get("etag") ?? ""
    expect(etag).toMatch(/^(?:W\/)?"/)
    expect(first.headers.get("cache-control")).toBe("public, max-age=300, stale-while-revalidate=3600")
    const again = await worker.fetch("/w.js", { headers: { "if-none-match": etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe("")
  })

  it("are what the build says they hash to, readable from any origin", async () => {
    const { integrity, script } = await readBuilt()
    expect(Object.keys(integrity)).toContain(script)
    for (const [path, hash] of Object.entries(integrity)) {
      const file = await worker.fetch(path, { headers: { origin: "https://shop.example" } })
      const digest = await crypto.subtle.digest("SHA-384", await file.arrayBuffer())
      expect(`sha384-${Buffer.from(digest).toString("base64")}`, path).toBe(hash)
      expect(file.headers.get("access-control-allow-origin"), path).toBe("*")
      expect(file.headers.get("cross-origin-resource-policy"), path).toBe("cross-origin")
      expect(file.headers.get("content-type"), path).toMatch(/javascript/)
    }
  })

  it("keep for ever what never changes, and nothing that still may", async () => {
    const { integrity, script, released } = await readBuilt()
    for (const path of Object.keys(integrity)) {
      const cached = (await worker.fetch(path)).headers.get("cache-control")
      const changes = path === script && !released
      expect(cached, path).toBe(changes ? "no-cache" : "public, max-age=31536000, immutable")
    }
  })

  it("include the script's present version under its own name", async () => {
    const { script } = await readBuilt()
    expect(await (await worker.fetch(script)).text()).toBe(await (await worker.fetch("/w.js")).text())
  })
})
