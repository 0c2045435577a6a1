import type { Env } from "../env.ts"
import { keepHouse } from "./nightly.ts"

/** What the cron of wrangler.toml calls. */
export const keepOnSchedule = (_event: unknown, env: Env): Promise<void> => keepHouse(env.DB, Date.now())
