import { existsSync } from "node:fs"
import { rm } from "node:fs/promises"
import { parseArgs } from "node:util"
import * as v from "valibot"
import { startBuilds } from "../worker/commands/build.ts"
import { type Child, startChild } from "../worker/commands/child.ts"
import { CommandError, runCommand } from "../worker/commands/command.ts"
import { localState } from "../worker/commands/database.ts"
import { readSettings, type Settings } from "../worker/commands/settings.ts"
import { OFFLINE_ENV, WRANGLER } from "../worker/commands/wrangler.ts"
import { needPorts } from "./ports.ts"
import { Prepared } from "./prepare.ts"
import { serveSite } from "./site-server.ts"
import { switchOnTablets } from "./tablets.ts"
import { untilItAnswers } from "./until-it-answers.ts"
import { welcome } from "./welcome.ts"

const USAGE = `npm start [-- options]

Builds Lovetap, opens the demo's café with 90 days of votes and serves both on this machine.

  --fresh           forgets the votes of earlier starts
  --skip-build      serves what was built before

  PORT=8787         the Worker's port; the demo's site takes the next one
  STATE_DIR=folder  where votes are kept, .wrangler/state by default`

/** What must be undone when we stop, however far we are. */
interface Undo {
  children: Child[]
  /** A first start that has not finished leaves half a café: worth nothing. */
  unfinishedState?: string
}

const startWorker = ({ port, stateDir }: Settings): Child => {
  const dev = ["dev", "--port", `${port}`, "--inspector-port", "0", "--persist-to", stateDir]
  return startChild([WRANGLER, ...dev, "--show-interactive-dev-session=false", "--log-level", "error"], {
    env: OFFLINE_ENV,
    showErrors: true,
  })
}

const run = async (settings: Settings, builds: Child[], undo: Undo): Promise<void> => {
  const startedAt = performance.now()
  const { port, stateDir } = settings
  const worker = `http://localhost:${port}`
  const site = `http://localhost:${port + 1}`

  if (!existsSync(localState(stateDir))) undo.unfinishedState = localState(stateDir)
  const preparing = startChild(["demo/prepare.ts"], { env: OFFLINE_ENV })
  undo.children.push(preparing, ...builds)
  const [prepared] = await Promise.all([preparing.ended, ...builds.map(({ ended }) => ended)])
  delete undo.unfinishedState
  const { codes, ...access } = v.parse(Prepared, prepared)

  const serving = startWorker(settings)
  undo.children.push(serving)
  const stopped = serving.ended.then((printed) => {
    throw new CommandError(`${printed}\nThe Worker ended by itself.`)
  })
  await Promise.race([stopped, Promise.all([untilItAnswers(`${worker}/w.js`), serveSite(port + 1, worker)])])
  await switchOnTablets(worker, codes)
  const said = (["PORT", "STATE_DIR"] as const).flatMap((name) =>
    process.env[name] === undefined ? [] : [`${name}=${process.env[name]} `],
  )
  const tookMs = performance.now() - startedAt
  console.log(
    welcome({ worker, site, ...access, code: codes.yours, stateDir, settings: said.join(""), tookMs }),
  )
  await stopped
}

const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve())
  })

const main = async () => {
  const { values } = parseArgs({
    options: {
      fresh: { type: "boolean", default: false },
      "skip-build": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const settings = readSettings(process.env)
  await needPorts(settings.port, settings.port + 1)
  // Only what wrangler keeps there: a folder that holds other things keeps them.
  if (values.fresh) await rm(localState(settings.stateDir), { recursive: true, force: true })

  const undo: Undo = { children: [] }
  const builds = values["skip-build"] ? [] : startBuilds()
  const asked = untilAskedToStop()
  console.log("\n  Building Lovetap and opening Café Lumen …")
  try {
    await Promise.race([run(settings, builds, undo), asked])
  } finally {
    await Promise.all(undo.children.map((child) => child.stop()))
    if (undo.unfinishedState) await rm(undo.unfinishedState, { recursive: true, force: true })
  }
  const kept = undo.unfinishedState
    ? "before it was ready: nothing is kept."
    : "and kept the votes for the next start."
  console.log(`\n  Stopped ${kept}`)
}

await runCommand(main)
// The site's server would keep the process alive.
process.exit()
