import { m } from "../frame/speech.tsx"
import type { AuditAction } from "../store/audit.ts"

/** What the log can be looked through for. Every action is of one kind. */
export const LOG_KINDS = ["votes", "words", "touchpoints", "surfaces", "people", "settings"] as const
export type LogKind = (typeof LOG_KINDS)[number]

export const LOG_KIND_NAMES: Record<LogKind, string> = {
  votes: m("Held votes"),
  words: m("What customers wrote"),
  touchpoints: m("Touchpoints and what they ask"),
  surfaces: m("Places, kiosks, e-mails, walls"),
  people: m("People and how they sign in"),
  settings: m("Settings, keys and exports"),
}

const KIND_OF: Record<AuditAction, LogKind> = {
  release: "votes",
  exclude: "votes",
  undo: "votes",
  replay: "votes",
  erase: "words",
  comments: "words",
  purge: "words",
  create: "touchpoints",
  touchpoint: "touchpoints",
  reorder: "touchpoints",
  "waiting-name": "touchpoints",
  question: "touchpoints",
  improvement: "touchpoints",
  ownership: "touchpoints",
  place: "surfaces",
  send: "surfaces",
  kiosk: "surfaces",
  "kiosk-device": "surfaces",
  alert: "surfaces",
  wall: "surfaces",
  "wall-link": "surfaces",
  member: "people",
  role: "people",
  invitation: "people",
  passkey: "people",
  policy: "settings",
  business: "settings",
  profile: "settings",
  "api-key": "settings",
  export: "settings",
  closing: "settings",
}

const isAction = (name: string): name is AuditAction => Object.hasOwn(KIND_OF, name)

export const actionsOf = (kind: LogKind): AuditAction[] =>
  Object.keys(KIND_OF)
    .filter(isAction)
    .filter((action) => KIND_OF[action] === kind)
