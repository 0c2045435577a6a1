import type { Env } from "../env.ts"
import { keepHouse } from "./nightly.ts"
import { watchKiosks } from "./watch-kiosks.ts"

/** As in wrangler.toml: the look around every ten minutes. What is not that is the night's work. */
const WATCH_CRON = "*/10 * * * *"

/** What the crons of wrangler.toml call. */
export const keepOnSchedule = ({ cron }: { cron: string }, env: Env): Promise<void> =>
  cron === WATCH_CRON ? watchKiosks(env.DB, Date.now()) : keepHouse(env.DB, Date.now())
