import { join } from "node:path"
import { styleText } from "node:util"
import { chromium } from "@playwright/test"
import { CHROMIUM_ARGS } from "../../support/chromium-args.ts"
import { ensureBrowser } from "../../support/ensure-browser.ts"
import { startHostSite } from "../../support/host-site.ts"
import { bad, formatTable, good, grouped } from "../../support/print-table.ts"
import { seededRandom } from "../../support/seeded-random.ts"
import { startWidgetOrigin } from "../../support/widget-origin.ts"
import { killBrowsers, type Survival } from "./kill-browser.ts"
import { LEAVINGS, leavePages } from "./leave-page.ts"

const VOTES_KILLED = 1000
const SURVIVES_MIN = 0.999
const TIMES_LEFT = 100

export interface SurvivalResult {
  part: "survival"
  seed: number
  killed: Survival
  /** Of `TIMES_LEFT` each. */
  left: Record<string, number>
}

/** The built widget in a browser that is killed, and in tabs that are closed. `npm run build` first. */
export const runSurvival = async (folder: string, seed: number): Promise<SurvivalResult> => {
  const worker = await startWidgetOrigin()
  const site = await startHostSite()
  const left: Record<string, number> = {}
  try {
    const killed = await killBrowsers(worker, site, join(folder, "profile"), VOTES_KILLED, seededRandom(seed))
    const browser = await chromium.launch({ args: CHROMIUM_ARGS, executablePath: ensureBrowser() })
    for (const leaving of LEAVINGS)
      left[leaving] = await leavePages(browser, worker, site, leaving, TIMES_LEFT)
    await browser.close()
    return { part: "survival", seed, killed, left }
  } finally {
    await Promise.all([worker.close(), site.close()])
  }
}

export const isSurvived = ({ killed, left }: SurvivalResult): boolean =>
  killed.lost.length <= killed.thanked * (1 - SURVIVES_MIN) &&
  Object.values(left).every((arrived) => arrived === TIMES_LEFT)

export const printSurvival = (result: SurvivalResult, tookMs: number) => {
  const { seed, killed, left } = result
  console.log(
    `${styleText("bold", "Chaos: a browser killed, a page left, right after the tap")}   (${(tookMs / 1000).toFixed(1)} s, --only survival --seed ${seed})\n`,
  )
  const rows = [
    ["browser killed (SIGKILL)", grouped(killed.kills), "", ""],
    ["  votes thanked for before", grouped(killed.thanked), grouped(killed.thanked - killed.lost.length), ""],
    ...Object.entries(left).map(([how, arrived]) => [
      `left for ${how}`,
      grouped(TIMES_LEFT),
      grouped(arrived),
      "",
    ]),
  ]
  const columns = [
    { title: "right after the tap" },
    { title: "times", align: "right" },
    { title: "arrived", align: "right" },
  ] as const
  console.log(
    `${formatTable(
      columns,
      rows.map((row) => row.slice(0, 3)),
    )}\n`,
  )
  console.log(
    isSurvived(result) ? good("every thanked vote arrived, or 99.9 % of them") : bad("VOTES WERE LOST"),
  )
}
