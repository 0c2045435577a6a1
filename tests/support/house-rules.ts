import { posix } from "node:path"
import { importsOf, readSource } from "./source-text.ts"

/** A rule looks at one file and says what is wrong with it: nothing, when nothing is. */
export type Rule = (path: string, source: string) => string[]

/** From the most particular room to the widest: the first that a path begins with is its room. */
interface Room {
  path: string
  /** Rooms it may import from, itself included. */
  houses: readonly string[]
  /** Packages it may import. `undefined`: any. */
  packages?: readonly string[]
}

/** What rooms with routes share: the store, the bindings, and how a fault becomes a response. */
const ROUTE_ROOMS_TAKE = [
  "worker/store/",
  "worker/env.ts",
  "worker/fault.ts",
  "worker/say-issues.ts",
  "worker/stream-text.ts",
  "shared/",
]

const ROOMS: readonly Room[] = [
  { path: "shared/", houses: ["shared/"], packages: ["valibot"] },
  { path: "widget/", houses: ["widget/", "shared/"] },
  { path: "worker/pulse/", houses: ["worker/pulse/", "shared/"], packages: ["valibot"] },
  {
    path: "worker/store/",
    houses: ["worker/store/", "shared/"],
    packages: ["valibot", "@cloudflare/workers-types"],
  },
  { path: "worker/collect/", houses: ["worker/collect/", ...ROUTE_ROOMS_TAKE] },
  {
    path: "worker/frame/",
    houses: ["worker/frame/", "worker/env.ts", "worker/fault.ts", "shared/"],
  },
  {
    path: "worker/auth/",
    // Who tries too often is known by the same hash as who votes too often.
    houses: [
      "worker/auth/",
      "worker/frame/",
      "worker/route-table.ts",
      "worker/collect/visitor.ts",
      ...ROUTE_ROOMS_TAKE,
    ],
  },
  { path: "worker/route-table.ts", houses: ["worker/frame/security-headers.ts", "worker/store/members.ts"] },
  {
    path: "worker/console/",
    // What was parked goes the way of every vote, when a member says so. E-mails and posters speak customers' languages.
    houses: [
      "worker/console/",
      "worker/auth/",
      "worker/frame/",
      "worker/pulse/",
      "worker/collect/replay.ts",
      "worker/pages/words/",
      ...ROUTE_ROOMS_TAKE,
    ],
  },
  {
    path: "worker/pages/",
    // Votes of these pages go the way of all others, and are asked for in the widget's words.
    houses: [
      "worker/pages/",
      "worker/frame/",
      "worker/collect/take-votes.ts",
      // A machine that calls itself one has no person's vote to speak for.
      "worker/collect/agent.ts",
      "worker/collect/recent.ts",
      "widget/locales/",
      ...ROUTE_ROOMS_TAKE,
    ],
  },
  { path: "worker/api/", houses: ["worker/api/", "worker/auth/", "worker/pulse/", ...ROUTE_ROOMS_TAKE] },
  {
    path: "worker/kiosk/",
    // Who has signed, and who a sender is, is found out where votes come in.
    houses: [
      "worker/kiosk/",
      "worker/collect/device.ts",
      "worker/collect/signature.ts",
      "worker/collect/visitor.ts",
      "worker/collect/read-body.ts",
      ...ROUTE_ROOMS_TAKE,
    ],
  },
  { path: "worker/keep/", houses: ["worker/keep/", "worker/store/", "worker/env.ts", "shared/"] },
  { path: "worker/commands/", houses: ["worker/", "shared/"] },
  { path: "worker/env.ts", houses: [] },
  { path: "worker/fault.ts", houses: ["shared/"] },
  { path: "worker/stream-text.ts", houses: [] },
  { path: "worker/say-issues.ts", houses: ["shared/"], packages: ["valibot"] },
  // The wiring mounts the rooms with routes, and knows neither the store nor the operators' commands.
  {
    path: "worker/",
    houses: [
      "worker/app.ts",
      "worker/api/",
      "worker/auth/",
      "worker/collect/",
      "worker/console/",
      "worker/frame/",
      "worker/keep/",
      "worker/kiosk/",
      "worker/pages/",
      "worker/env.ts",
      "worker/fault.ts",
      "shared/",
    ],
  },
  { path: "demo/", houses: ["demo/", "worker/store/", "worker/commands/", "shared/"] },
]

/** Builds are Node programs that happen to live beside what they build. */
const isNodeProgram = (path: string) =>
  path.startsWith("worker/commands/") || path.startsWith("demo/") || /(?:^|\/)build(?:\.ts$|\/)/.test(path)

const isCode = (path: string) => /\.tsx?$/.test(path)

const resolved = (path: string, from: string) =>
  from.startsWith(".") ? posix.normalize(posix.join(posix.dirname(path), from)) : undefined

export const importsStayInTheirRooms: Rule = (path, source) => {
  const room = ROOMS.find((candidate) => path.startsWith(candidate.path))
  if (!room || !isCode(path)) return []
  return importsOf(readSource(source)).flatMap(({ from }) => {
    const target = resolved(path, from)
    if (target === undefined) {
      const allowed =
        !room.packages || room.packages.some((name) => from === name || from.startsWith(`${name}/`))
      return allowed || isNodeProgram(path) ? [] : [`${room.path} may not import the package ${from}`]
    }
    return room.houses.some((house) => target.startsWith(house))
      ? []
      : [`${room.path} may not import ${target}`]
  })
}

/** What the kiosk and the Worker must not understand in two ways: offline, it keeps the hours that it is judged by. */
const KIOSK_TAKES = ["shared/kiosk.ts", "shared/opening-hours.ts"]

export const widgetTakesTypesAndLimitsOnly: Rule = (path, source) => {
  if (!path.startsWith("widget/") || !isCode(path) || isNodeProgram(path)) return []
  return importsOf(readSource(source)).flatMap(({ from, typeOnly }) => {
    const target = resolved(path, from)
    if (!target?.startsWith("shared/") || typeOnly || target === "shared/limits.ts") return []
    // The kiosk is an app of our own, loaded once: it reads what it is told with the contract's own schemas.
    if (path.startsWith("widget/kiosk/") && target && KIOSK_TAKES.includes(target)) return []
    // An npm package has no Worker to ask which of its languages a page means.
    if (path.startsWith("widget/package/") && target === "shared/languages.ts") return []
    return [`imports ${target} itself; customers' browsers get its types only (\`import type\`)`]
  })
}

/** Of the collector, what decides; the rest gathers facts for it, or writes down what it has decided. */
const DECIDES =
  /^worker\/collect\/(?:admit|agent|arrival|card-number|clock|digit-groups|mask|origin|phone-number|rules)\.ts$/

const isPure = (path: string) => path.startsWith("worker/pulse/") || DECIDES.test(path)

export const pureRoomsHaveNoClock: Rule = (path, source) => {
  if (!isPure(path) || !isCode(path)) return []
  const { bare, ...text } = readSource(source)
  const impure = [
    ...bare.matchAll(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bfetch\(|\bperformance\./g,
    ),
  ]
  const imported = importsOf({ bare, ...text }).filter(({ from }) =>
    /^hono\b|workers-types|worker\/env/.test(from),
  )
  return [
    ...impure.map(([found]) => `uses ${found}: time and chance are passed in`),
    ...imported.map(({ from }) => `imports ${from}: a pure rule knows no HTTP and no database`),
  ]
}

const SQL = /\b(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|DELETE\s+FROM\b|UPDATE\s+\w+\s+SET\b|PRAGMA\s)/

/** They ask which migrations there are and what the database understands, never for a business's data. */
const READIES_DATABASES = ["worker/commands/migrate-local.ts", "worker/commands/deploy.ts"]

export const sqlStaysInTheStore: Rule = (path, source) => {
  const exempt = /^(?:worker\/(?:store|migrations)|tests)\//.test(path) || READIES_DATABASES.includes(path)
  if (exempt || !isCode(path)) return []
  const { bare, literals } = readSource(source)
  const found = literals
    .map((literal) => SQL.exec(literal)?.[0].trim())
    .filter((match) => match !== undefined)
  const prepared = path.startsWith("worker/") && /\.prepare\(/.test(bare)
  return [
    ...found.map((match) => `has SQL (${match}): it belongs in worker/store`),
    ...(prepared ? ["prepares a statement: it belongs in worker/store"] : []),
  ]
}

export const noBarrels: Rule = (path, source) => {
  if (!isCode(path)) return []
  const { code } = readSource(source)
  return /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^\n]*\bfrom\b/m.test(code)
    ? ["re-exports another file: import from where it is written"]
    : []
}

export const namesSayWhatIsInside: Rule = (path) => {
  const name = posix.basename(path)
  const stem = name.replace(/\..*$/, "")
  if (
    /^(?:utils?|helpers?|common|misc|lib|tools)$/i.test(stem) ||
    /\/(?:utils?|helpers?|common|misc|lib)\//i.test(path)
  ) {
    return ["is named for nothing: say what it holds"]
  }
  if (stem === "index" && isCode(path) && path !== "worker/index.ts")
    return ["is an index: name it after what it does"]
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
  const fits = kebab.test(stem) || (name.endsWith(".tsx") && /^[A-Z][A-Za-z0-9]*$/.test(stem))
  return fits || !isCode(path) ? [] : ["is not named in kebab-case"]
}

const LINES_MAX = 300
const TEST_LINES_MAX = 400

export const filesAreShort: Rule = (path, source) => {
  if (!/\.(?:tsx?|css|html|sql|js)$/.test(path)) return []
  const most = path.startsWith("tests/") ? TEST_LINES_MAX : LINES_MAX
  const lines = source.trimEnd().split("\n").length
  return lines > most ? [`has ${lines} lines, more than ${most}: split it`] : []
}

export const typesAreStrict: Rule = (path, source) => {
  if (!isCode(path)) return []
  const { bare } = readSource(source)
  const wrong = [...source.matchAll(/^\s*\/[/*].*(@ts-(?:ignore|nocheck))/gm)].map(
    ([, found]) => `has ${found}`,
  )
  if (/(?::\s*|<|\bas\s+|\|\s*)any\b(?=\s*(?:[;,)>\]}=|[]|$))/m.test(bare)) wrong.push("has the type any")
  // Prose in JSX may say "as"; casts are looked for where there is no prose.
  if (path.endsWith(".ts") && !path.startsWith("tests/")) {
    const withoutImports = bare.replace(/\b(?:import|export)\b[\w\s{},*$]*?\bfrom\b/g, "")
    const cast = /[\w)\]}"'`]\s+as\s+(?!const\b)[\w{[(]+/.exec(withoutImports)
    if (cast) wrong.push(`casts (${cast[0].trim()}): parse or narrow instead`)
  }
  return wrong
}

/** Workers have this one of Node's modules (`nodejs_als` in wrangler.toml), and one file needs it. */
const REQUEST_SETTING = "worker/frame/setting.ts"

export const runtimesAreKeptApart: Rule = (path, source) => {
  if (!isCode(path) || isNodeProgram(path)) return []
  const { bare, ...text } = readSource(source)
  const wrong: string[] = []
  const inBrowser = path.startsWith("widget/") || path.startsWith("worker/console/client/")
  const inProduct = inBrowser || path.startsWith("worker/") || path.startsWith("shared/")
  if (!inProduct) return []
  const node = importsOf({ bare, ...text }).filter(
    ({ from }) => from.startsWith("node:") && !(path === REQUEST_SETTING && from === "node:async_hooks"),
  )
  wrong.push(...node.map(({ from }) => `imports ${from}: it runs where there is no Node`))
  if (/\bprocess\s*\.|\bBuffer\b|\b__dirname\b/.test(bare)) wrong.push("uses a global of Node")
  if (!inBrowser && /(?<![\w.])(?:document|window|localStorage|navigator)\s*(?:\?\.|\.|\[)/.test(bare)) {
    wrong.push("uses the DOM on the server")
  }
  if (
    path.startsWith("widget/") ? /\bconsole\s*\./.test(bare) : /\bconsole\.(?:log|debug|info)\b/.test(bare)
  ) {
    wrong.push("logs")
  }
  return wrong
}
