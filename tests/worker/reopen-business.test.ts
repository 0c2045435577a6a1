import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type BusinessId, type MemberId, mintSiteKey } from "../../shared/ids.ts"
import { hashToken } from "../../worker/auth/token.ts"
import { withLocalDatabase } from "../../worker/commands/database.ts"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { closeBusiness } from "../../worker/store/close-business.ts"
import { makeBusiness } from "../support/businesses.ts"

const START_TIMEOUT_MS = 60_000
const stateDir = mkdtempSync(join(tmpdir(), "lovetap-reopen-"))
const env = { ...process.env, STATE_DIR: stateDir }
const reopen = async (...args: string[]) => {
  const file = "worker/commands/reopen-business.ts"
  return (await promisify(execFile)(process.execPath, [file, ...args], { env })).stdout
}

beforeAll(() => withLocalDatabase(stateDir, migrateLocal), START_TIMEOUT_MS)
afterAll(() => rmSync(stateDir, { recursive: true, force: true }))

test(
  "what was closed is opened again by its operator, with the key and the people it had",
  async () => {
    await expect(reopen()).rejects.toMatchObject({
      stderr: expect.stringContaining("No such business is closed"),
    })
    const keys = await withLocalDatabase(stateDir, async (db) => {
      const made = [
        await makeBusiness(db),
        await makeBusiness(db, { siteKey: mintSiteKey(crypto.getRandomValues(new Uint8Array(16))) }),
      ]
      for (const { id, memberId, siteKey } of made) {
        const freshKey = mintSiteKey(crypto.getRandomValues(new Uint8Array(16)))
        const reopenHash = await hashToken(siteKey)
        const author = { memberId: memberId as MemberId, at: Date.now() }
        await closeBusiness(db, id as BusinessId, { freshKey, reopenHash }, author)
      }
      return made.map(({ siteKey }) => siteKey)
    })
    const [first = "", second = ""] = keys
    await expect(reopen()).rejects.toMatchObject({ stderr: expect.stringContaining(`--business ${second}`) })
    expect(await reopen("--business", second)).toContain("is open again")
    const rows = await withLocalDatabase(stateDir, (db) =>
      db
        .prepare(
          `SELECT b.site_key, b.closed_at IS NULL AS open, m.left_at IS NULL AS here
         FROM businesses AS b JOIN members AS m ON m.business_id = b.id ORDER BY b.id`,
        )
        .all(),
    )
    expect(rows.results).toEqual([
      { site_key: expect.not.stringContaining(first), open: 0, here: 0 },
      { site_key: second, open: 1, here: 1 },
    ])
  },
  START_TIMEOUT_MS,
)
