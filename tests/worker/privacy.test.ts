import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test, vi } from "vitest"
import { mintApiKey } from "../../worker/auth/api-key.ts"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { bundleWorker } from "../support/bundle-worker.ts"
import { makeBusiness } from "../support/businesses.ts"
import { filesHolding } from "../support/search-folder.ts"
import { type LooseVote, postVotes, vote } from "../support/votes.ts"

/** Bundling the Worker and starting a workerd of its own. */
const TIMEOUT_MS = 90_000

/** What must be found nowhere: nobody else has these. */
const CANARIES = ["198.51.100.77", "2001:db8:ca4a:77", "2001:0db8:ca4a:0077", "CanaryAgent/77.41"]
const CANARY_AGENTS = ["CanaryAgent/77.41 (bot)", "Mozilla/5.0 (Windows NT 10.0) CanaryAgent/77.41"]
const CANARY_ADDRESSES = ["198.51.100.77", "2001:db8:ca4a:77::beef"]
/** What must be found, or the search sees nothing. */
const NEEDLE = "a needle in the ledger"

let folder = ""
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test(
  "no address and no user agent is in any table, file, log line or export, whatever is sent",
  async () => {
    folder = mkdtempSync(join(tmpdir(), "lovetap-canary-"))
    const logs: string[] = []
    const { script } = bundleWorker(join(folder, "bundle"))
    rmSync(join(folder, "bundle"), { recursive: true })
    const workerd = await startBareWorkerd([{ name: "house", script }], folder, {
      onLog: (line) => logs.push(line),
    })
    try {
      const db = await workerd.db("house")
      await migrateLocal(db)
      const business = await makeBusiness(db, {
        policy: { visitorCap: { perHour: 5 }, repeated: {}, origins: { expected: ["https://cafe.example"] } },
      })
      const key = await mintApiKey(db, business.id as never, { name: "canary" }, Date.now())
      const at = (path: string) => new URL(path, workerd.urls.house)
      const fetchAs = (agent: string, address: string) => (path: string, init: RequestInit) =>
        fetch(at(path), {
          ...init,
          headers: {
            ...init.headers,
            "User-Agent": agent,
            "CF-Connecting-IP": address,
            "X-Forwarded-For": address,
          },
        })
      let number = 0
      for (const agent of CANARY_AGENTS) {
        for (const address of CANARY_ADDRESSES) {
          const send = fetchAs(agent, address)
          const post = (rest: LooseVote = {}, headers = {}) =>
            postVotes({ fetch: send }, [vote(++number, rest)], { headers })
          for (let tap = 0; tap < 7; tap += 1) await post({ comment: NEEDLE })
          await post({ channel: "kiosk", place: "till-1" })
          await post({ touchpoint: "nowhere" }, { Origin: "https://copied.example" })
          await post({ reaction: "meh" })
          await postVotes({ fetch: send }, [vote(++number)], { key: "lt_nobody" })
          await send("/v1/votes", { method: "POST", body: "{", headers: { "content-type": "text/plain" } })
          await send("/v1/votes", {
            method: "POST",
            body: "x".repeat(70_000),
            headers: { "content-type": "text/plain" },
          })
          await send(`/v1/questions/${business.siteKey}/checkout`, {})
          const link = `/e/${business.siteKey}/checkout/november/love?r=${number}`
          await send(link, {})
          await send(link, { method: "POST", body: new URLSearchParams({ reaction: "love" }) })
          await send("/sign-in/nobody", {})
          await send("/journey", { redirect: "manual" })
        }
      }
      // A database that refuses: the votes go through the queue, and the reason into the log.
      await db
        .prepare("CREATE TRIGGER refuse BEFORE INSERT ON votes BEGIN SELECT raise(ABORT, 'full'); END")
        .run()
      const send = fetchAs(CANARY_AGENTS[1] ?? "", CANARY_ADDRESSES[0] ?? "")
      expect((await postVotes({ fetch: send }, [vote(++number)])).status).toBe(202)
      const queued = number
      await db.prepare("DROP TRIGGER refuse").run()
      await vi.waitFor(
        async () => {
          const id = queued.toString(16).padStart(12, "0")
          const found = await db
            .prepare("SELECT 1 FROM votes WHERE lower(hex(id)) LIKE ?1")
            .bind(`%${id}`)
            .first()
          expect(found).not.toBeNull()
        },
        { timeout: 20_000 },
      )
      await vi.waitFor(
        async () => expect(await db.prepare("SELECT count(*) AS n FROM visitors").first("n")).toBe(4),
        { timeout: 10_000 },
      )
      for (const format of ["ndjson", "csv"]) {
        const exported = await fetch(at(`/v1/votes?format=${format}`), {
          headers: { Authorization: `Bearer ${key}` },
        })
        expect(exported.status).toBe(200)
        writeFileSync(join(folder, `export.${format}`), await exported.text())
      }
    } finally {
      await workerd.stop()
    }
    writeFileSync(join(folder, "logs.txt"), logs.join("\n"))
    expect(logs.join("\n")).toContain("votes not stored")
    expect(filesHolding(folder, NEEDLE).length).toBeGreaterThanOrEqual(3)
    expect(CANARIES.flatMap((canary) => filesHolding(folder, canary))).toEqual([])
  },
  TIMEOUT_MS,
)
