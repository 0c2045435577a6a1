import { Hono } from "hono"
import type { Env } from "../env.ts"
import { heartbeat } from "./heartbeat.ts"
import { pair } from "./pair.ts"

/** What kiosks say beside their votes: `shared/kiosk.ts` has the contract. */
export const kiosks = new Hono<{ Bindings: Env }>()

kiosks.post("/v1/kiosk/pair", pair)
kiosks.post("/v1/kiosk/heartbeat", heartbeat)
