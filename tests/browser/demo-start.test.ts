import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "@playwright/test"

/** Away from the defaults, so that a demo somebody has open does not matter; the site takes the next port. */
const PORT = 8860
const WORKER = `http://localhost:${PORT}`
const SITE = `http://localhost:${PORT + 1}`
/** Three starts of workerd, a seeding and a browser, on cores that others use too. */
const TEST_TIMEOUT_MS = 150_000
/** What a first start may take, builds left out. */
const START_TIMEOUT_MS = 45_000

interface Started {
  process: ChildProcess
  /** Everything it has printed so far. */
  printed(): string
}

const start = (stateDir: string, ...options: string[]): Started => {
  // What is served has been built already; building again would pull it from under the tests beside this one.
  const child = spawn(process.execPath, ["demo/start.ts", "--skip-build", ...options], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: { ...process.env, PORT: `${PORT}`, STATE_DIR: stateDir, NO_COLOR: "1" },
  })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text
    })
  }
  return { process: child, printed: () => printed }
}

const untilReady = (started: Started) =>
  expect.poll(started.printed, { timeout: START_TIMEOUT_MS }).toContain("Ctrl-C stops it")

const exitCodeOf = async ({ process }: Started): Promise<number | null> => {
  if (process.exitCode === null) await once(process, "exit")
  return process.exitCode
}

const stop = async (started: Started) => {
  started.process.kill("SIGINT")
  return exitCodeOf(started)
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)))
  })

const keyOf = (started: Started) => /lts_[\w-]+/.exec(started.printed())?.[0] ?? "no key printed"

const readVan = (key: string) =>
  fetch(`${WORKER}/v1/pulse?touchpoint=delivery-van&by=channel`, {
    headers: { authorization: `Bearer ${key}` },
  })

const votesAtTheVan = async (key: string): Promise<number> => {
  const answer = await readVan(key)
  expect(answer.status).toBe(200)
  const { pulse } = await answer.json()
  return pulse.votes
}

test("npm start serves the demo, keeps its votes, and leaves nothing behind", async ({ page }) => {
  test.setTimeout(TEST_TIMEOUT_MS)
  const stateDir = mkdtempSync(join(tmpdir(), "lovetap-start-"))
  const running: Started[] = []
  const startHere = (...options: string[]) => {
    const started = start(stateDir, ...options)
    running.push(started)
    return started
  }
  try {
    const first = startHere()
    await untilReady(first)
    const key = keyOf(first)
    const seeded = await votesAtTheVan(key)
    expect(seeded).toBeGreaterThan(0)

    const second = startHere()
    expect(await exitCodeOf(second)).toBe(1)
    expect(second.printed()).toContain(`Port ${PORT} is taken by another program`)

    await page.goto(`${SITE}/`)
    const stored = page.waitForResponse((response) => response.url() === `${WORKER}/v1/votes`)
    await page.getByRole("button", { name: "Loved it" }).click()
    expect((await stored).status()).toBe(201)

    const link = /http:\/\/localhost:\d+\/sign-in\/[\w-]+/.exec(first.printed())?.[0]
    await page.goto(link ?? "no link printed")
    await page.getByRole("button", { name: "Sign in as Ana Duarte" }).click()
    await expect(page).toHaveURL(`${WORKER}/journey`)
    await expect(page.getByText("Pay at the till").first()).toBeVisible()

    expect(await stop(first)).toBe(0)
    expect(await Promise.all([isFree(PORT), isFree(PORT + 1)])).toEqual([true, true])

    const again = startHere()
    await untilReady(again)
    expect(await votesAtTheVan(key)).toBe(seeded + 1)
    expect(await stop(again)).toBe(0)

    const afresh = startHere("--fresh")
    await untilReady(afresh)
    expect((await readVan(key)).status, "the key of a database that is gone").toBe(401)
    expect(await votesAtTheVan(keyOf(afresh))).toBeGreaterThan(0)
    expect(await stop(afresh)).toBe(0)
  } finally {
    await Promise.all(running.map(stop))
    rmSync(stateDir, { recursive: true, force: true })
  }
})
