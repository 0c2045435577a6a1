import type { Server } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { JOURNEY } from "../../demo/journey.ts"
import { serveSite } from "../../demo/site-server.ts"
import { PARTS, PROPERTIES } from "../../widget/package/styling.ts"

const WORKER = "http://localhost:4321"
const PAGES = [
  "/",
  "/menu.html",
  "/beans.html",
  "/order-done.html",
  "/receipt.html",
  "/table.html",
  "/letter.html",
  "/inbox.html",
  "/widget.html",
]

describe("the demo's site", () => {
  let server: Server
  let origin = ""
  beforeAll(async () => {
    server = await serveSite(0, WORKER)
    const address = server.address()
    if (address === null || typeof address === "string") throw new Error("no port")
    origin = `http://localhost:${address.port}`
  })
  afterAll(() => server.close())

  it.each(PAGES)("serves %s whole: every part included, every address filled in", async (path) => {
    const answer = await fetch(origin + path)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).not.toMatch(/%LOVETAP%|<!-- include/)
    expect(html).toContain(`href="${WORKER}/journey"`)
  })

  it.each(PAGES)("loads nothing from elsewhere on %s", async (path) => {
    const html = await (await fetch(origin + path)).text()
    const loaded = [...html.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/g)].map(([, address]) => address ?? "")
    const own = [`${WORKER}/w.js`, `${WORKER}/w/lt_demo/checkout.js`]
    expect(loaded.filter((address) => !address.startsWith("/") && !own.includes(address))).toEqual([])
    for (const address of loaded.filter((each) => each.startsWith("/"))) {
      expect((await fetch(origin + address)).status, address).toBe(200)
    }
  })

  it("asks at touchpoints of the journey, the till among them", async () => {
    const asked = await Promise.all(
      PAGES.map(async (path) => {
        const html = await (await fetch(origin + path)).text()
        return [...html.matchAll(/touchpoint="([^"]+)"|\/w\/lt_demo\/([^"]+)\.js"/g)].map(
          ([, said, inAddress]) => said ?? inAddress,
        )
      }),
    )
    const known: string[] = JOURNEY.map(({ setup }) => setup.slug)
    expect(asked.flat().filter((slug) => !known.includes(slug ?? ""))).toEqual([])
    expect(asked.flat()).toContain("checkout")
  })

  it("shows the letter in the inbox of whichever subscriber is asked for, with links of their own", async () => {
    const linksOf = async (query: string) => {
      const html = await (await fetch(`${origin}/inbox.html${query}`)).text()
      return [...html.matchAll(/href="([^"]*\/e\/[^"]*)"/g)].map(([, href = ""]) =>
        href.replaceAll("&amp;", "&"),
      )
    }
    const [mine, theirs, odd] = await Promise.all(["", "?reader=7", "?reader=%22%3E"].map(linksOf))
    expect(mine).toContain(`${WORKER}/e/lt_demo/newsletter/letter-41/love?lang=en&r=subscriber-1`)
    expect(theirs).toContain(`${WORKER}/e/lt_demo/newsletter/letter-41/hate?lang=en&r=subscriber-7`)
    expect(odd).toEqual(mine)
  })

  it("documents what a page may style, as the package does", async () => {
    const html = await (await fetch(`${origin}/widget.html`)).text()
    const rows = [...html.matchAll(/<th scope="row"><code>(.*?)<\/code><\/th><td>(.*?)<\/td>/g)]
    expect(Object.fromEntries(rows.map(([, name, about]) => [name, about]))).toEqual({
      ...PROPERTIES,
      ...PARTS,
    })
  })

  it.each(["/receipt.html", "/letter.html"])("lets %s run no script but the widget's", async (path) => {
    const policy = (await fetch(origin + path)).headers.get("content-security-policy")
    expect(policy).toContain(`script-src ${WORKER};`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
  })

  it.each(["/nothing.html", "/parts/header.html", "/..%2fseed.ts", "/%2e%2e/seed.ts", "/seed.ts"])(
    "has nothing at %s",
    async (path) => {
      expect((await fetch(origin + path)).status).toBe(404)
    },
  )
})
