import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { ROOT, readHouse } from "../support/house-files.ts"
import { cookieOf, FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { MINUTE_MS, roomIn } from "../support/room-in.ts"
import { startWorker, type TestWorker } from "../support/start-worker.ts"
import { textOf } from "../support/text-of.ts"

/** So few within a minute that no test has to be quick. */
const TRIES_MAX = 6
const START_TIMEOUT_MS = 60_000
/** The limiter counts by the minute of the clock: what is asked of it is asked within one. */
const TRIES_TAKE_MS = 15_000
/** A letter is written after the answer; a busy machine takes its time. */
const SENT_SOON = { timeout: 20_000 }
const folder = mkdtempSync(join(tmpdir(), "lovetap-mail-"))
let worker: TestWorker

beforeAll(async () => {
  const config = readHouse("wrangler.toml")
    .replace(/^# (\[\[send_email\]\])$/m, "$1")
    .replace(/^# (name = "SEND_EMAIL")$/m, "$1")
    .replace(/^# (\[vars\])$/m, "$1")
    .replace(/^# (MAIL_FROM = .*)$/m, "$1")
    .replace(/(name = "SIGN_IN_LIMIT"\nnamespace_id = "\d+"\nsimple = \{ limit = )\d+/, `$1${TRIES_MAX}`)
    .replaceAll(/"(worker\/|dist\/)/g, `"${ROOT}/$1`)
  writeFileSync(join(folder, "wrangler.toml"), config)
  worker = await startWorker(join(folder, "wrangler.toml"))
}, START_TIMEOUT_MS)
beforeEach(() => worker.empty())
afterAll(async () => {
  await worker?.stop()
  rmSync(folder, { recursive: true, force: true })
})

let visitors = 0
const ask = (email: string, visitor = visitors++) =>
  worker.fetch("/sign-in", {
    method: "POST",
    headers: {
      ...FROM_OUR_PAGE,
      ...fromVisitor(visitor),
      Accept: "text/html",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ email }).toString(),
  })

/** Where the emulated binding writes e-mails to. */
const mails = () => join(worker.folder, "tmp/email")
const letters = (): string[] =>
  existsSync(mails())
    ? readdirSync(mails(), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(join(mails(), name), "utf8"))
        // A file is there before its words are.
        .filter((text) => /\/(?:sign-in|invitations)\//.test(text))
    : []
/** What was sent before is not looked at. */
beforeEach(() => {
  for (const name of existsSync(mails()) ? readdirSync(mails(), { recursive: true, encoding: "utf8" }) : [])
    if (name.endsWith(".txt")) rmSync(join(mails(), name))
})
const links = async () =>
  (await worker.db.prepare("SELECT count(*) AS n FROM sign_in_links").first<number>("n")) ?? 0

test("a member's address gets a link by which they sign in, in all their businesses", async () => {
  const { siteKey } = await makeBusiness(worker.db)
  const email = `ada@${siteKey.replace("_", "-")}.example`
  const page = await (await worker.fetch("/sign-in")).text()
  expect(page).toContain('autocomplete="username webauthn"')
  const answer = await ask(` ${email.toUpperCase()} `)
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/sign-in?sent"])
  await vi.waitFor(() => expect(letters()).toHaveLength(1), SENT_SOON)
  const [, link = ""] = /(\/sign-in\/[\w-]{43})/.exec(letters()[0] ?? "") ?? []
  const used = await worker.fetch(link, { method: "POST", headers: FROM_OUR_PAGE })
  expect(used.status).toBe(303)
  expect((await worker.fetch("/journey", { headers: { cookie: cookieOf(used) } })).status).toBe(200)
  expect(await worker.db.prepare("SELECT doors FROM sessions").first()).toEqual({ doors: null })
})

test("the answer is the same for an address that nobody has, and nothing is sent", async () => {
  const { siteKey } = await makeBusiness(worker.db)
  const known = await ask(`ada@${siteKey.replace("_", "-")}.example`)
  const unknown = await ask("nobody@lt-test.example")
  expect([unknown.status, unknown.headers.get("Location")]).toEqual([
    known.status,
    known.headers.get("Location"),
  ])
  expect(await unknown.text()).toBe(await known.text())
  expect([...unknown.headers.keys()].toSorted()).toEqual([...known.headers.keys()].toSorted())
  await vi.waitFor(() => expect(letters()).toHaveLength(1), SENT_SOON)
  expect(await links()).toBe(1)
})

test("what is no address is said to be none, and stays in the field", async () => {
  const answer = await ask("ada@@example")
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('value="ada@@example"')
  expect(page).toContain("This is not an e-mail address.")
})

test("a mailbox is not filled: five links at a time, and then silence that says nothing", async () => {
  await roomIn(MINUTE_MS, TRIES_TAKE_MS)
  const { siteKey } = await makeBusiness(worker.db)
  const email = `ada@${siteKey.replace("_", "-")}.example`
  for (let asked = 1; asked <= TRIES_MAX; asked += 1) {
    expect((await ask(email)).headers.get("Location")).toBe("/sign-in?sent")
    await vi.waitFor(async () => expect(await links()).toBe(Math.min(asked, 5)), SENT_SOON)
  }
  // By then the address has been asked for too often, whoever asks; others' addresses have not.
  const refused = await ask(email)
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"])
  expect(await refused.text()).toContain("Too many tries from here")
  expect((await ask("somebody@else.example")).status).toBe(303)
})

test("a visitor who tries too often is put off, others are not", async () => {
  await roomIn(MINUTE_MS, TRIES_TAKE_MS)
  const statuses: number[] = []
  for (let asked = 0; asked <= TRIES_MAX; asked += 1)
    statuses.push((await ask(`nobody${asked}@lt-test.example`, 250)).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.slice(0, -1).every((status) => status === 303)).toBe(true)
  expect((await ask("nobody@lt-test.example", 251)).status).toBe(303)
})

test("an invitation is e-mailed in the language of the page, anew too, and the page says so", async () => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db))
  const post = (path: string, form: Record<string, string> = {}) =>
    fetch(path, {
      method: "POST",
      headers: {
        ...FROM_OUR_PAGE,
        "Accept-Language": "de",
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(form).toString(),
    })
  const said = await textOf(await post("/team/invitations", { email: "cy@lt-test.example", role: "viewer" }))
  expect(said).toContain("Die Einladung ging an cy@lt-test.example.")
  await vi.waitFor(() => expect(letters()).toHaveLength(1), SENT_SOON)
  const [, first = ""] = /(\/invitations\/[\w-]{43})/.exec(letters()[0] ?? "") ?? []
  expect(letters()[0]).toContain("Ada möchte Sie bei")
  expect(said).toContain(first)
  const id = await worker.db.prepare("SELECT id FROM invitations").first<number>("id")
  await post(`/team/invitations/${id}/renew`)
  await vi.waitFor(() => expect(letters()).toHaveLength(2), SENT_SOON)
  const second = letters()
    .flatMap((letter) => /\/invitations\/[\w-]{43}/.exec(letter) ?? [])
    .find((link) => link !== first)
  expect((await worker.fetch(second ?? "")).status).toBe(200)
  expect((await worker.fetch(first)).status).toBe(410)
})
