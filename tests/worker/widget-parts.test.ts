import { describe, expect, it } from "vitest"
import type { BuiltWidget } from "../../shared/tag.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** The folder of the present build's parts, as its script knows it: `/w/0123ab/`. */
const readFolder = async (): Promise<string> => {
  const { integrity } = (await (await worker.fetch("/w.json")).json()) as BuiltWidget
  return Object.keys(integrity)
    .find((path) => path.endsWith("/follow-up.js"))
    ?.replace("follow-up.js", "") as string
}
const read = async (path: string) => (await worker.fetch(path)).text()

/** A build that was before this one. */
const OUTDATED = "/w/00dead/"
const FOR_A_MINUTE = "public, max-age=60, stale-while-revalidate=86400"

describe("the widget's words", () => {
  it.each([
    ["de-AT", "de"],
    ["EN", "en"],
    ["pt_BR", "pt-br"],
    ["zh-TW", "zh-hant"],
    ["no", "nb"],
    ["iw-form", "he-form"],
    ["sr-Latn-RS-done", "sr-latn-done"],
    ["de_DE.UTF-8", "de"],
    ["en-US,%20de", "en"],
    ["tlh", "en"],
    ["german-form", "en-form"],
    ["%7A%68-mo", "zh-hant"],
  ])("under the name %s are those of %s", async (name, file) => {
    const folder = await readFolder()
    const answer = await worker.fetch(`${folder}${name}.js`, { headers: { Origin: "https://shop.example" } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(await read(`${folder}${file}.js`))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=86400",
      "content-type": "text/javascript; charset=utf-8",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    })
  })

  it("are not sent again to whoever has them", async () => {
    const path = `${await readFolder()}de-CH.js`
    const etag = (await worker.fetch(path)).headers.get("etag") ?? ""
    const again = await worker.fetch(path, { headers: { "If-None-Match": etag } })
    expect([again.status, await again.text()]).toEqual([304, ""])
    const head = await worker.fetch(path, { method: "HEAD" })
    expect([head.status, await head.text()]).toEqual([200, ""])
  })
})

describe("a page opened before a deploy", () => {
  it.each(["follow-up", "resend", "arrange", "de", "de-form", "fr-CA-done"])(
    "is given the present build's %s, for a short time",
    async (name) => {
      const present = await read(`${await readFolder()}${name}.js`)
      const answer = await worker.fetch(`${OUTDATED}${name}.js`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(present)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "access-control-allow-origin": "*",
        "cache-control": FOR_A_MINUTE,
        "content-type": "text/javascript; charset=utf-8",
        "cross-origin-resource-policy": "cross-origin",
        "x-content-type-options": "nosniff",
      })
    },
  )
})

describe("names that mean no part", () => {
  it.each([
    `${OUTDATED}42.js`,
    `${OUTDATED}.js`,
    `${OUTDATED}de`,
    `${OUTDATED}de.css`,
    `${OUTDATED}-form.js`,
    `${OUTDATED}%2e%2e%2f%2e%2e%2fw.js`,
    `${OUTDATED}..%2f..%2fconsole%2flive.js`,
    `${OUTDATED}${"de-".repeat(14)}x.js`,
    "/w/not-a-hash/de.js",
    `/w/${"a".repeat(65)}/de.js`,
    "/w/00dead/de/de.js",
  ])("%s is answered with 404, and by no other file", async (path) => {
    const answer = await worker.fetch(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get("cache-control") ?? "").not.toContain("max-age")
  })

  it("leaves the scripts of touchpoints alone", async () => {
    const { siteKey } = await makeBusiness(worker.db)
    expect(await read(`/w/${siteKey}/de.js`)).toContain("customElements")
  })
})
