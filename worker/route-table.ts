import type { Policy, Referrer } from "./frame/security-headers.ts"
import type { Role } from "./store/members.ts"

/** `anyone`: nobody is asked. `program`: an API key. A role: members of it and those who may do more. */
export type Who = "anyone" | "program" | Role

/**
 * What an answer is about, and a write can change.
 * `public`: what everybody may see. `letter`: what the token in the address was made for. `self`: the one who asks.
 * `business`: theirs. `own touchpoints`: of it, only what they own; admins: all.
 */
export type Scope = "public" | "letter" | "self" | "business" | "own touchpoints"

export interface RouteRule {
  method: "GET" | "POST" | "OPTIONS"
  path: string
  who: Who
  scope: Scope
  /** The content security policy of its answers. Default: `page`. */
  page?: Policy
  /** Default: `same-origin`. */
  referrer?: Referrer
  /** The longest body, in bytes. Default: `BODY_MAX_BYTES`. */
  bodyMax?: number
  /** What is sent is a secret: no answer repeats it. */
  secret?: true
}

type More = Pick<RouteRule, "page" | "referrer" | "bodyMax" | "secret">
const rule =
  (method: RouteRule["method"]) =>
  (path: string, who: Who, scope: Scope, more: More = {}): RouteRule => ({
    method,
    path,
    who,
    scope,
    ...more,
  })
const get = rule("GET")
const post = rule("POST")

const FRAMES: More = { page: "framing" }
const SECRET: More = { referrer: "no-referrer" }

/**
 * Every route of the Worker: who may ask for it, and what for. The guard goes by it where members and those who sign in
 * come through; the other rooms state here what they do, and the tests try all of it. A route that is missing fails both.
 */
export const ROUTES: readonly RouteRule[] = [
  // Votes, kiosks, and what customers' browsers ask for.
  post("/v1/votes", "anyone", "public"),
  { method: "OPTIONS", path: "/v1/votes", who: "anyone", scope: "public" },
  post("/v1/kiosk/pair", "anyone", "letter"),
  post("/v1/kiosk/heartbeat", "anyone", "letter"),
  get("/v1/questions/:key/:touchpoint", "anyone", "public"),
  get("/w/:hash/:file", "anyone", "public"),
  get("/w/:key{lt_[a-z0-9]+}/:file{.+\\.js}", "anyone", "public"),
  get("/t/:key/:slug", "anyone", "public"),
  get("/t/:key/:slug/:id", "anyone", "public"),
  post("/t/:key/:slug/:id", "anyone", "public"),
  get("/e/:key/:touchpoint/:send/:goal", "anyone", "public"),
  post("/e/:key/:touchpoint/:send/:goal", "anyone", "public"),
  post("/e/:key/:touchpoint/:send/:goal/opened", "anyone", "public"),
  get("/e/*", "anyone", "public"),

  // The owner API.
  get("/v1/touchpoints", "program", "business"),
  get("/v1/pulse", "program", "business"),
  get("/v1/votes", "program", "business"),
  post("/v1/links", "program", "business"),

  // Signing in and out.
  get("/sign-in", "anyone", "public", SECRET),
  get("/sign-in/:token", "anyone", "letter", SECRET),
  post("/sign-in/:token", "anyone", "letter", SECRET),
  post("/sign-in", "anyone", "public", SECRET),
  post("/passkeys/challenge", "anyone", "public", SECRET),
  post("/passkeys", "anyone", "public", SECRET),
  get("/invitations/:token", "anyone", "letter", SECRET),
  post("/invitations/:token", "anyone", "letter", SECRET),
  get("/set-up/:token", "anyone", "letter", SECRET),
  post("/set-up/:token", "anyone", "letter", SECRET),
  post("/sign-out", "anyone", "self", SECRET),

  // The pulse.
  get("/", "anyone", "public"),
  get("/journey", "viewer", "business"),
  post("/journey", "admin", "business"),
  get("/journey.csv", "viewer", "business"),
  get("/touchpoints/:slug", "viewer", "business"),
  get("/touchpoints/:slug/export.csv", "viewer", "business"),
  get("/palette.json", "viewer", "business"),
  post("/alerts/:id", "owner", "own touchpoints"),

  // Setting touchpoints up.
  get("/setup", "viewer", "business"),
  get("/setup/new", "admin", "business"),
  post("/setup/new", "admin", "business"),
  get("/setup/templates", "admin", "business"),
  post("/setup/templates", "admin", "business"),
  get("/setup/order", "viewer", "business"),
  post("/setup/order", "admin", "business"),
  get("/setup/archive", "viewer", "business"),
  post("/setup/archive", "admin", "business"),
  get("/setup/restore", "viewer", "business"),
  post("/setup/restore", "admin", "business"),
  get("/setup/dismiss", "viewer", "business"),
  post("/setup/dismiss", "admin", "business"),
  get("/setup/offer", "viewer", "business"),
  post("/setup/offer", "admin", "business"),
  get("/setup/first-steps", "viewer", "business"),
  post("/setup/first-steps", "admin", "business"),
  get("/setup/undo", "viewer", "business"),
  post("/setup/undo", "admin", "business"),
  get("/touchpoints/:slug/edit", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/edit", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/edit/undo", "viewer", "business"),
  post("/touchpoints/:slug/edit/undo", "owner", "own touchpoints"),
  get("/touchpoints/:slug/install", "viewer", "business"),
  get("/touchpoints/:slug/install/arrived", "viewer", "business"),

  // What a touchpoint asks.
  get("/touchpoints/:slug/asking", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/asking", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/asking/preview", "viewer", "business", { page: "preview" }),
  get("/touchpoints/:slug/asking/did", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/asking/did", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/asking/undo", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/asking/undo", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/asking/in", "viewer", "business"),
  get("/touchpoints/:slug/asking/in/:language", "viewer", "business"),
  post("/touchpoints/:slug/asking/in/:language", "owner", "own touchpoints"),

  // E-mails and posters.
  get("/touchpoints/:slug/email", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/email", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/email/:send", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/email/:send", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/email/:send/undo", "viewer", "business", FRAMES),
  post("/touchpoints/:slug/email/:send/undo", "owner", "own touchpoints", FRAMES),
  get("/touchpoints/:slug/email/:send/preview", "viewer", "business", { page: "letter" }),
  get("/touchpoints/:slug/email/:send/letter.html", "viewer", "business", { page: "letter" }),
  get("/poster/:slug", "viewer", "business"),
  get("/poster/:slug/code.svg", "viewer", "business"),

  // Places.
  get("/places", "viewer", "business"),
  post("/places", "owner", "business"),
  get("/places/:slug", "viewer", "business"),
  post("/places/:slug", "owner", "business"),
  get("/places/:slug/archive", "viewer", "business"),
  post("/places/:slug/archive", "admin", "business"),
  get("/places/:slug/restore", "viewer", "business"),
  post("/places/:slug/restore", "admin", "business"),
  get("/places/:slug/undo", "viewer", "business"),
  post("/places/:slug/undo", "owner", "business"),
  get("/touchpoints/:slug/places", "viewer", "business"),

  // Kiosks.
  get("/kiosks", "viewer", "business"),
  post("/kiosks", "owner", "own touchpoints"),
  get("/kiosks/new", "owner", "business"),
  get("/kiosks/:id", "viewer", "business"),
  post("/kiosks/:id", "owner", "own touchpoints"),
  get("/kiosks/:id/pairing", "viewer", "business"),
  get("/kiosks/:id/code", "viewer", "business"),
  post("/kiosks/:id/code", "owner", "own touchpoints"),
  get("/kiosks/:id/revoke", "viewer", "business"),
  post("/kiosks/:id/revoke", "owner", "own touchpoints"),
  get("/kiosks/:id/remove", "viewer", "business"),
  post("/kiosks/:id/remove", "owner", "own touchpoints"),
  get("/kiosks/:id/restore", "viewer", "business"),
  post("/kiosks/:id/restore", "owner", "own touchpoints"),
  get("/kiosks/:id/pin", "viewer", "business"),
  post("/kiosks/:id/pin", "owner", "own touchpoints", { secret: true }),
  get("/kiosks/:id/undo", "viewer", "business"),
  post("/kiosks/:id/undo", "owner", "own touchpoints"),

  // Walls: screens in the office.
  get("/wall/:token", "anyone", "letter", SECRET),
  get("/walls", "viewer", "business"),
  post("/walls", "admin", "business"),
  get("/walls/new", "admin", "business"),
  get("/walls/:id", "admin", "business"),
  post("/walls/:id", "admin", "business"),
  get("/walls/:id/undo", "admin", "business"),
  post("/walls/:id/undo", "admin", "business"),
  get("/walls/:id/link", "admin", "business"),
  post("/walls/:id/link", "admin", "business"),
  get("/walls/:id/revoke", "admin", "business"),
  post("/walls/:id/revoke", "admin", "business"),
  get("/walls/:id/restore", "admin", "business"),
  post("/walls/:id/restore", "admin", "business"),

  // What customers wrote.
  get("/comments", "viewer", "business"),
  post("/comments", "owner", "own touchpoints"),
  get("/comments.csv", "viewer", "business"),
  get("/touchpoints/:slug/comments", "viewer", "business"),
  post("/touchpoints/:slug/comments", "owner", "own touchpoints"),

  // Held votes, and words to erase.
  get("/held", "viewer", "business"),
  post("/held", "owner", "own touchpoints"),
  get("/held/touchpoints", "viewer", "business"),
  post("/held/touchpoints", "admin", "business"),
  post("/held/parked", "owner", "business"),
  get("/words/erase", "viewer", "business"),
  post("/words/erase", "owner", "own touchpoints"),

  // The team.
  get("/team", "viewer", "business"),
  get("/team/ownership", "viewer", "business"),
  post("/team/ownership", "admin", "business"),
  get("/team/undo", "viewer", "business"),
  post("/team/undo", "admin", "business"),
  get("/team/members/:id", "viewer", "business"),
  get("/team/members/:id/role", "viewer", "business"),
  post("/team/members/:id/role", "admin", "business"),
  get("/team/members/:id/touchpoints", "viewer", "business"),
  post("/team/members/:id/touchpoints", "admin", "business"),
  get("/team/members/:id/link", "viewer", "business"),
  post("/team/members/:id/link", "admin", "business"),
  get("/team/members/:id/remove", "viewer", "business"),
  post("/team/members/:id/remove", "admin", "business"),
  get("/team/invitations", "viewer", "business"),
  post("/team/invitations", "admin", "business"),
  get("/team/invitations/:id/renew", "viewer", "business"),
  post("/team/invitations/:id/renew", "admin", "business"),
  get("/team/invitations/:id/revoke", "viewer", "business"),
  post("/team/invitations/:id/revoke", "admin", "business"),

  // Settings and the log.
  get("/settings", "viewer", "business"),
  get("/settings/:part", "viewer", "business"),
  post("/settings/undo", "admin", "business"),
  post("/settings/customers", "admin", "business"),
  post("/settings/origins", "admin", "business"),
  post("/settings/doubt", "admin", "business"),
  post("/settings/words", "admin", "business"),
  get("/settings/export", "admin", "business"),
  get("/settings/export.ndjson", "admin", "business"),
  post("/settings/export.ndjson", "admin", "business"),
  get("/settings/delete", "admin", "business"),
  post("/settings/delete", "admin", "business"),
  get("/reopen/:token", "anyone", "letter", SECRET),
  post("/reopen/:token", "anyone", "letter", SECRET),
  get("/settings/business", "viewer", "business"),
  post("/settings/business", "admin", "business"),
  get("/settings/business/undo", "viewer", "business"),
  post("/settings/business/undo", "admin", "business"),
  get("/settings/keys", "viewer", "business"),
  post("/settings/keys", "admin", "business"),
  get("/settings/keys/:id/revoke", "viewer", "business"),
  post("/settings/keys/:id/revoke", "admin", "business"),
  get("/log", "viewer", "business"),
  get("/log.csv", "viewer", "business"),

  // One's own account.
  get("/you", "viewer", "self"),
  get("/you/welcome", "viewer", "self"),
  post("/you/name", "viewer", "self"),
  post("/you/language", "viewer", "self"),
  post("/you/business", "viewer", "self"),
  post("/you/sessions", "viewer", "self"),
  post("/you/passkeys/challenge", "viewer", "self"),
  post("/you/passkeys", "viewer", "self"),
  post("/you/passkeys/:id", "viewer", "self"),
  post("/you/passkeys/:id/remove", "viewer", "self"),
  post("/you/passkeys/:id/restore", "viewer", "self"),
  post("/you/confirm/challenge", "viewer", "self"),
  post("/you/confirm", "viewer", "self"),
  get("/you/leave", "viewer", "self"),
  post("/you/leave", "viewer", "business"),
]

const BY_ADDRESS = new Map(ROUTES.map((route) => [`${route.method} ${route.path}`, route]))

/** The rule of one route, by its method and its path as it is registered. */
export const ruleOf = (method: string, path: string): RouteRule | undefined =>
  BY_ADDRESS.get(`${method} ${path}`)
