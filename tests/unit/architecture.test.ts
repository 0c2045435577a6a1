import { describe, expect, test } from "vitest"
import { filesOf, readHouse, topLevel } from "../support/house-files.ts"
import {
  filesAreShort,
  importsStayInTheirRooms,
  namesSayWhatIsInside,
  noBarrels,
  pureRoomsHaveNoClock,
  type Rule,
  runtimesAreKeptApart,
  sqlStaysInTheStore,
  typesAreStrict,
  widgetTakesTypesAndLimitsOnly,
} from "../support/house-rules.ts"
import { queriesNameTheirBusiness, type TenantException, tenantTables } from "../support/tenant-rule.ts"

const TOP_LEVEL = [
  ".ci",
  ".gitignore",
  ".npmrc",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "biome.json",
  "demo",
  "package-lock.json",
  "package.json",
  "shared",
  "tests",
  "tsconfig.json",
  "widget",
  "worker",
  "wrangler.toml",
]
const ROOMS = ["shared", "widget", "worker", "demo", "tests"]

/** Statements that rightly name no business. Each must still be needed: see below. */
const TENANT_EXCEPTIONS: readonly TenantException[] = [
  {
    file: "worker/store/sign-in-links.ts",
    table: "members",
    why: "a link is found by its hash, and tells of which business its member is",
  },
  {
    file: "worker/store/sessions.ts",
    table: "members",
    why: "a session is found by its hash, or is one of the person who asks, in whichever of their businesses",
  },
  {
    file: "worker/store/set-up-links.ts",
    table: "members",
    why: "a business that opens is found by the key that was made for it just now",
  },
  {
    file: "worker/store/set-up-links.ts",
    table: "audit",
    why: "a business that opens is found by the key that was made for it just now",
  },
  {
    file: "worker/store/passkeys.ts",
    table: "members",
    why: "a passkey is its person's, in all the businesses that it opens",
  },
  {
    file: "worker/store/passkeys.ts",
    table: "audit",
    why: "the log of each business that a passkey opens tells of it",
  },
  {
    file: "worker/store/people.ts",
    table: "members",
    why: "a person asks which businesses they belong to, or for a link to any of them",
  },
  {
    file: "worker/store/devices.ts",
    table: "devices",
    why: "a device is found by the number it names, and tells of which business it is; then its signature must fit",
  },
  {
    file: "worker/store/silent-kiosks.ts",
    table: "devices",
    why: "the house looks around every ten minutes, at the kiosks of all businesses",
  },
  {
    file: "worker/store/silent-kiosks.ts",
    table: "kiosks",
    why: "the house looks around every ten minutes, at the kiosks of all businesses",
  },
  {
    file: "worker/store/silent-kiosks.ts",
    table: "alerts",
    why: "the house looks around every ten minutes, at the kiosks of all businesses",
  },
  {
    file: "worker/store/house-chores.ts",
    table: "visitors",
    why: "a hash goes with its day's salt, which all businesses share",
  },
  {
    file: "worker/store/house-chores.ts",
    table: "chores",
    why: "the night goes through all businesses, and begins where the last one was not",
  },
]

const FILES = filesOf(ROOMS).map((path) => ({ path, source: readHouse(path) }))
const MIGRATIONS = FILES.filter(({ path }) => path.startsWith("worker/migrations/"))
const TABLES = tenantTables(MIGRATIONS.map(({ source }) => source).join("\n"))

const wrongs = (rule: Rule) =>
  FILES.flatMap(({ path, source }) => rule(path, source).map((wrong) => `${path} ${wrong}`))

/** Each rule with code that breaks it, so that a rule which no longer sees anything is seen itself. */
interface HouseRule {
  name: string
  rule: Rule
  breaks: [path: string, source: string][]
  keeps: [path: string, source: string][]
}

const RULES: HouseRule[] = [
  {
    name: "every room imports only from the rooms it may",
    rule: importsStayInTheirRooms,
    breaks: [
      ["shared/vote.ts", 'import { app } from "../worker/app.ts"'],
      ["shared/vote.ts", 'import { Hono } from "hono"'],
      ["shared/vote.ts", 'const late = await import("node:fs")'],
      ["widget/script.ts", 'import type { Env } from "../worker/env.ts"'],
      ["worker/pulse/share.ts", 'import type { Row } from "../store/counters.ts"'],
      ["worker/store/votes.ts", 'import { admit } from "../collect/admit.ts"'],
      ["worker/collect/routes.ts", 'import { page } from "../console/page.tsx"'],
      ["worker/frame/document.tsx", 'import { tile } from "../console/tile.tsx"'],
      ["worker/auth/routes.tsx", 'import { Frame } from "../console/frame.tsx"'],
      ["worker/console/routes.tsx", 'import { toAnswer } from "../api/pulse-answer.ts"'],
      ["worker/api/routes.ts", 'import { Document } from "../frame/document.tsx"'],
      ["worker/api/routes.ts", 'import { chooseBusiness } from "../commands/choose.ts"'],
      ["worker/keep/nightly.ts", 'import { toPage } from "../frame/lost-page.tsx"'],
      ["worker/app.ts", 'import { grantAccess } from "./commands/access.ts"'],
      ["worker/fault.ts", 'import { findSite } from "./store/sites.ts"'],
      ["worker/app.ts", 'import { business } from "../demo/business.ts"'],
      ["worker/app.ts", 'import "../tests/support/votes.ts"'],
      ["demo/seed.ts", 'import { admit } from "../worker/collect/admit.ts"'],
    ],
    keeps: [
      ["shared/vote.ts", 'import * as v from "valibot"\nimport { Slug } from "./ids.ts"'],
      ["worker/collect/routes.ts", 'import { recordVotes } from "../store/record-votes.ts"'],
      ["worker/auth/routes.tsx", 'import { htmlOf } from "../frame/html.ts"'],
      ["worker/commands/access.ts", 'import { mintApiKey } from "../auth/api-key.ts"'],
      ["widget/build.ts", 'import { build } from "vite"'],
    ],
  },
  {
    name: "the widget takes from shared its types and its limits only",
    rule: widgetTakesTypesAndLimitsOnly,
    breaks: [
      ["widget/script.ts", 'import { VoteId } from "../shared/ids.ts"'],
      ["widget/send/outbox.ts", 'import { type Vote } from "../../shared/vote.ts"'],
      ["widget/question.ts", 'import { KioskConfig } from "../shared/kiosk.ts"'],
      ["widget/kiosk/run-kiosk.ts", 'import { Vote } from "../../shared/vote.ts"'],
    ],
    keeps: [
      ["widget/kiosk/run-kiosk.ts", 'import { KioskConfig } from "../../shared/kiosk.ts"'],
      ["widget/script.ts", 'import type { Vote } from "../shared/vote.ts"'],
      ["widget/script.ts", 'import { COMMENT_MAX_CHARS } from "../shared/limits.ts"'],
    ],
  },
  {
    name: "statistics and admission rules know no clock, chance, HTTP or database",
    rule: pureRoomsHaveNoClock,
    breaks: [
      ["worker/pulse/trend.ts", "const now = Date.now()"],
      ["worker/pulse/trend.ts", "const now = new Date()"],
      ["worker/collect/admit.ts", "const chance = Math.random()"],
      ["worker/collect/rules.ts", 'import type { D1Database } from "@cloudflare/workers-types"'],
      ["worker/collect/mask.ts", "const salt = crypto.getRandomValues(bytes)"],
    ],
    keeps: [
      ["worker/pulse/trend.ts", "// never Date.now()\nconst day = new Date(at)"],
      ["worker/collect/routes.ts", "const now = Date.now()"],
    ],
  },
  {
    name: "SQL stays in the store",
    rule: sqlStaysInTheStore,
    breaks: [
      ["worker/api/pulse.ts", "const all = `SELECT * FROM votes`"],
      ["demo/seed.ts", 'const sql = "INSERT OR IGNORE INTO votes VALUES (1)"'],
      ["worker/commands/choose.ts", "const all = `SELECT name FROM members`"],
      ["worker/auth/session.ts", "await env.DB.prepare(sql).run()"],
    ],
    keeps: [
      ["worker/store/votes.ts", "const all = `SELECT * FROM votes`"],
      ["worker/commands/migrate-local.ts", 'await db.prepare("SELECT name FROM d1_migrations").all()'],
      ["worker/api/pulse.ts", 'const hint = "select a touchpoint from the list" // SELECT * FROM x'],
    ],
  },
  {
    name: "every query of the store names the business it is for",
    rule: queriesNameTheirBusiness(TABLES, TENANT_EXCEPTIONS),
    breaks: [
      ["worker/store/votes.ts", "const all = `SELECT * FROM votes WHERE id = ?1`"],
      ["worker/store/votes.ts", 'const drop = "UPDATE counters SET love = 0"'],
      ["worker/store/votes.ts", "const all = `SELECT business_id FROM votes`"],
      [
        "worker/store/votes.ts",
        "const all = `SELECT * FROM votes WHERE touchpoint_id IN (SELECT t.id FROM touchpoints AS t JOIN businesses AS b ON t.business_id = b.id WHERE t.slug = ?2)`",
      ],
      [
        "worker/store/votes.ts",
        "const all = `SELECT * FROM touchpoints AS t JOIN businesses AS b ON t.business_id = b.id`",
      ],
      [
        "worker/store/votes.ts",
        "const all = `SELECT (SELECT count(*) FROM votes) FROM touchpoints AS t WHERE t.business_id = ?1`",
      ],
      [
        "worker/store/votes.ts",
        "const all = `SELECT * FROM touchpoints AS t, votes AS v WHERE t.business_id = ?1 AND v.touchpoint_id = t.id`",
      ],
      [
        "worker/store/votes.ts",
        "const all = `SELECT id FROM votes WHERE business_id = ?1 UNION ALL SELECT id FROM votes`",
      ],
      ["worker/store/votes.ts", "const add = `INSERT INTO votes (id, business_id) SELECT ?1, 7`"],
      ["worker/store/votes.ts", `const OF = "id = ?1"\nconst all = \`SELECT * FROM votes WHERE \${OF}\``],
    ],
    keeps: [
      ["worker/store/votes.ts", "const all = `SELECT * FROM votes WHERE business_id = ?1`"],
      [
        "worker/store/votes.ts",
        `const OF = "business_id = ?1"\nconst all = \`SELECT * FROM votes WHERE \${OF}\``,
      ],
      ["worker/store/votes.ts", "const add = `INSERT INTO votes (business_id, id) VALUES (?1, ?2)`"],
      [
        "worker/store/votes.ts",
        "const all = `SELECT * FROM businesses AS b JOIN votes AS v ON v.business_id = b.id WHERE b.site_key = ?1`",
      ],
      [
        "worker/store/votes.ts",
        "const all = `SELECT (SELECT count(*) FROM votes AS v WHERE v.business_id = t.business_id) FROM touchpoints AS t WHERE t.business_id = +?1`",
      ],
    ],
  },
  {
    name: "nothing is re-exported",
    rule: noBarrels,
    breaks: [
      ["shared/all.ts", 'export * from "./vote.ts"'],
      ["shared/all.ts", 'export { Vote } from "./vote.ts"'],
      ["shared/all.ts", 'export type {\n  Vote,\n} from "./vote.ts"'],
    ],
    keeps: [["shared/vote.ts", 'export const Vote = from("x")']],
  },
  {
    name: "names say what is inside",
    rule: namesSayWhatIsInside,
    breaks: [
      ["worker/utils.ts", ""],
      ["widget/helpers/time.ts", ""],
      ["worker/api/index.ts", ""],
      ["worker/api/readPulse.ts", ""],
    ],
    keeps: [
      ["worker/index.ts", ""],
      ["worker/api/read-pulse.ts", ""],
      ["tests/unit/read-pulse.test.ts", ""],
      ["worker/console/Tile.tsx", ""],
    ],
  },
  {
    name: "files are short",
    rule: filesAreShort,
    breaks: [
      ["worker/app.ts", "x\n".repeat(301)],
      ["tests/unit/a.test.ts", "x\n".repeat(401)],
    ],
    keeps: [["tests/unit/a.test.ts", "x\n".repeat(400)]],
  },
  {
    name: "types are strict",
    rule: typesAreStrict,
    breaks: [
      ["worker/app.ts", "// @ts-ignore"],
      ["worker/app.ts", "const a: any = 1"],
      ["worker/app.ts", "const a: Record<string, number> | any = 1"],
      ["worker/app.ts", "const a = value as Vote"],
      ["worker/app.ts", "const a = list as { a: 1 }[]"],
    ],
    keeps: [
      ["worker/app.ts", 'import { a as b } from "x"\nimport * as v from "valibot"\nconst c = [1] as const'],
      ["tests/unit/a.test.ts", "const a = value as Vote"],
      ["worker/app.ts", 'const text = "as: any" // as any'],
    ],
  },
  {
    name: "browser, Worker and Node code are kept apart, and none of it chats",
    rule: runtimesAreKeptApart,
    breaks: [
      ["worker/app.ts", 'import { readFileSync } from "node:fs"'],
      ["worker/app.ts", "const key = process.env.KEY"],
      ["shared/ids.ts", 'const bytes = Buffer.from("a")'],
      ["worker/console/page.tsx", 'document.querySelector("p")'],
      ["worker/app.ts", 'console.log("hello")'],
      ["widget/script.ts", 'console.error("hello")'],
    ],
    keeps: [
      ["worker/commands/deploy.ts", 'import { readFileSync } from "node:fs"\nconsole.log(process.argv)'],
      ["widget/build.ts", 'import { join } from "node:path"'],
      ["worker/console/client/live.ts", 'document.querySelector("p")'],
      ["worker/app.ts", 'console.error("votes not stored")\nconst page = { document: 1 }'],
    ],
  },
]

describe.each(RULES)("$name", ({ rule, breaks, keeps }) => {
  test("all over the house", () => {
    expect(wrongs(rule)).toEqual([])
  })

  test("and code that breaks it is seen", () => {
    expect(breaks.filter(([path, source]) => rule(path, source).length === 0)).toEqual([])
    expect(keeps.flatMap(([path, source]) => rule(path, source))).toEqual([])
  })
})

test("the house has its rooms and nothing else at the top", () => {
  expect(topLevel().filter((name) => !TOP_LEVEL.includes(name))).toEqual([])
})

test("the rules have files and tables to look at", () => {
  expect(FILES.length).toBeGreaterThan(50)
  expect(TABLES).toEqual(expect.arrayContaining(["counters", "members", "touchpoints", "votes"]))
})

test("an exception to naming the business is dropped when its query is", () => {
  const withoutExceptions = wrongs(queriesNameTheirBusiness(TABLES, []))
  const needed = ({ file, table }: TenantException) =>
    withoutExceptions.some((wrong) => wrong.startsWith(`${file} `) && wrong.includes(` ${table} `))
  expect(TENANT_EXCEPTIONS.filter((exception) => !needed(exception))).toEqual([])
})
