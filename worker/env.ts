import type { D1Database } from "@cloudflare/workers-types"

/** The bindings of wrangler.toml. */
export interface Env {
  DB: D1Database
}
