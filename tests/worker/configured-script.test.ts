import { runInNewContext } from "node:vm"
import { describe, expect, it } from "vitest"
import { DEFAULT_WORDING, UNDECIDED } from "../../shared/touchpoint.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const QUESTION = {
  ...DEFAULT_WORDING,
  question: "Wie war’s an der Kasse? </script>",
  asking: { ...UNDECIDED.asking, when: "5s" },
}

/** The script's first line, and what follows it. */
const split = (script: string) => {
  const end = script.indexOf("\n") + 1
  return { line: script.slice(0, end), rest: script.slice(end) }
}

/** What the line says to a tag that says this. */
const saidBy = (script: string, dataset: Record<string, string> = {}) => {
  runInNewContext(split(script).line, { document: { currentScript: { dataset } } })
  return dataset
}

const plain = async () => (await worker.fetch("/w.js")).text()
const read = async (path: string) => (await worker.fetch(path)).text()

describe("the script with the settings inside", () => {
  it("says what the console says, and is the plain script after that", async () => {
    const { siteKey } = await makeBusiness(worker.db, {
      touchpoints: [{ slug: "checkout", question: QUESTION }],
    })
    const script = await read(`/w/${siteKey}/checkout.js`)
    expect(saidBy(script)).toEqual({
      key: siteKey,
      touchpoint: "checkout",
      question: QUESTION.question,
      when: "5s",
    })
    expect(split(script).rest).toBe(await plain())
    expect(split(script).line).not.toContain("<")
  })

  it("leaves to the tag what the tag says", async () => {
    const { siteKey } = await makeBusiness(worker.db, {
      touchpoints: [{ slug: "checkout", question: QUESTION }],
    })
    const script = await read(`/w/${siteKey}/checkout.js`)
    expect(saidBy(script, { question: "Gut?", mode: "inline" })).toMatchObject({
      question: "Gut?",
      mode: "inline",
      when: "5s",
    })
  })

  it("may be loaded and kept by any page, and is not sent twice", async () => {
    const { siteKey } = await makeBusiness(worker.db)
    const path = `/w/${siteKey}/checkout.js`
    const answer = await worker.fetch(path, { headers: { Origin: "https://shop.example" } })
    expect(answer.status).toBe(200)
    const about = {
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=60, stale-while-revalidate=86400",
      "cross-origin-resource-policy": "cross-origin",
    }
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...about,
      "content-type": "text/javascript; charset=utf-8",
      "x-content-type-options": "nosniff",
    })
    const etag = answer.headers.get("etag") ?? ""
    expect(etag).toMatch(/^W\/"/)
    const again = await worker.fetch(path, { headers: { "If-None-Match": etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe("")
    expect(Object.fromEntries(again.headers)).toMatchObject({ ...about, etag })
    const head = await worker.fetch(path, { method: "HEAD" })
    expect(head.status).toBe(200)
    expect(head.headers.get("etag")).toBe(etag)
    expect(await head.text()).toBe("")
  })

  it("is another one, by its ETag, once the question is another", async () => {
    const { siteKey } = await makeBusiness(worker.db)
    const path = `/w/${siteKey}/checkout.js`
    const etag = (await worker.fetch(path)).headers.get("etag") ?? ""
    await worker.db
      .prepare("UPDATE touchpoints SET question = json_set(question, '$.question', 'New?')")
      .run()
    const answer = await worker.fetch(path, { headers: { "If-None-Match": etag } })
    expect(answer.status).toBe(200)
    expect(saidBy(await answer.text())).toMatchObject({ question: "New?" })
  })

  it.each([
    ["/w/lt_nobody/checkout.js", { key: "lt_nobody", touchpoint: "checkout" }],
    ["/w/lt_nobody/Caf%C3%A9%20Lumen.js", { key: "lt_nobody", touchpoint: "cafe-lumen" }],
    ["/w/lt_nobody/%22);alert(1).js", { key: "lt_nobody", touchpoint: "alert-1" }],
    ["/w/lt_nobody/%E5%8D%97.js", { key: "lt_nobody", touchpoint: "南" }],
    ["/w/lt_nobody/a.js.js", { key: "lt_nobody", touchpoint: "a-js" }],
  ])("asks with what the address %s says, where nobody has created that", async (path, said) => {
    const script = await read(path)
    expect(saidBy(script)).toEqual(said)
    expect(split(script).rest).toBe(await plain())
  })

  it("asks of an archived touchpoint, or of another business's, with the usual words", async () => {
    const { siteKey } = await makeBusiness(worker.db, {
      touchpoints: [{ slug: "checkout", state: "archived", question: QUESTION }],
    })
    const theirs = await makeBusiness(worker.db, {
      siteKey: "lt_theirs",
      touchpoints: [{ slug: "till", question: QUESTION }],
    })
    for (const [key, touchpoint] of [
      [siteKey, "checkout"],
      [siteKey, "till"],
    ] as const) {
      expect(saidBy(await read(`/w/${key}/${touchpoint}.js`))).toEqual({ key, touchpoint })
    }
    expect(saidBy(await read(`/w/${theirs.siteKey}/till.js`)).question).toBe(QUESTION.question)
  })

  it("asks all the same while the database can't be asked", async () => {
    const { siteKey } = await makeBusiness(worker.db)
    await worker.db.prepare("ALTER TABLE touchpoints RENAME TO away").run()
    const script = await read(`/w/${siteKey}/checkout.js`)
    await worker.db.prepare("ALTER TABLE away RENAME TO touchpoints").run()
    expect(saidBy(script)).toEqual({ key: siteKey, touchpoint: "checkout" })
  })

  it("is not what another kind of address gets", async () => {
    for (const path of ["/w/LT_DEMO/checkout.js", "/w/lt_demo/checkout.css", "/w/lt_demo/"]) {
      expect((await worker.fetch(path)).status, path).toBe(404)
    }
  })
})
