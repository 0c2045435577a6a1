import type { D1Database, Fetcher, Queue, RateLimit, SendEmail } from "@cloudflare/workers-types"

/** The bindings of wrangler.toml. */
export interface Env {
  DB: D1Database
  /** What `npm run build` wrote to dist/public. */
  ASSETS: Fetcher
  /** Absent: votes that can't be stored are answered with 503, and their sender keeps them. */
  VOTES_QUEUE?: Queue
  /** Absent: nobody is limited. */
  VISITOR_LIMIT?: RateLimit
  TOUCHPOINT_LIMIT?: RateLimit
  PAIR_LIMIT?: RateLimit
  WALL_LIMIT?: RateLimit
  SIGN_IN_LIMIT?: RateLimit
  /** Absent: links to sign in by are handed over, never sent. */
  SEND_EMAIL?: SendEmail
  /** The address that e-mails come from. */
  MAIL_FROM?: string
}
