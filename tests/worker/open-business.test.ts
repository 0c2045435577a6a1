import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { withLocalDatabase } from "../../worker/commands/database.ts"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"

const stateDir = mkdtempSync(join(tmpdir(), "lovetap-open-"))
beforeAll(() => withLocalDatabase(stateDir, migrateLocal))
afterAll(() => rmSync(stateDir, { recursive: true, force: true }))

const run = async (command: string, ...args: string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, [`worker/commands/${command}.ts`, ...args], {
    env: { ...process.env, STATE_DIR: stateDir, PORT: "9000" },
  })
  return stdout
}

const WHO = ["--name", "Corner Shop", "--admin", "Kim Example", "--email", "kim@example.com"]

/** Each test starts programs that start workerd. */
vi.setConfig({ testTimeout: 240_000 })

test("a business is opened with its touchpoints, its tag and a way in", async () => {
  const printed = await run(
    "open-business",
    ...WHO,
    "--time-zone",
    "Asia/Kolkata",
    "--touchpoint",
    "Pay at the till",
    "--touchpoint",
    "pre: Shop window",
  )
  const key = /data-key="(lt_[a-z0-9]{16})"/.exec(printed)?.[1]
  expect(printed).toContain(
    `<script async src="http://localhost:9000/w.js" data-key="${key}" data-touchpoint="pay-at-the-till">`,
  )
  expect(printed).toMatch(/http:\/\/localhost:9000\/sign-in\/[\w-]{43}/)
  const made = await withLocalDatabase(stateDir, (db) =>
    db
      .prepare(
        `SELECT b.site_key, b.time_zone, t.slug, t.stage, m.role FROM touchpoints AS t
       JOIN businesses AS b ON b.id = t.business_id JOIN members AS m ON m.id = t.owner_id ORDER BY t.position`,
      )
      .all(),
  )
  expect(made.results).toEqual([
    { site_key: key, time_zone: "Asia/Kolkata", slug: "pay-at-the-till", stage: "core", role: "admin" },
    { site_key: key, time_zone: "Asia/Kolkata", slug: "shop-window", stage: "pre", role: "admin" },
  ])
  expect(await run("api-key")).toMatch(/lts_[\w-]{43}/)
})

test.each([
  [["--name", "Shop"], 'Say --admin "…"'],
  [[...WHO, "--touchpoint", "middle: Till"], "stage must be one of"],
  [[...WHO, "--touchpoint", "??"], "must be letters"],
  [[...WHO, "--touchpoint", "Till", "--touchpoint", "till"], "the same name"],
  [[...WHO, "--time-zone", "Mars/Olympus"], "must be an IANA time zone"],
  [[...WHO, "--remote"], "--origin"],
])("%j is refused with what to say instead", async (args, message) => {
  await expect(run("open-business", ...args)).rejects.toMatchObject({
    stderr: expect.stringContaining(message),
  })
})
