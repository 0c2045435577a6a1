import { m, T, t, tn } from "../frame/speech.tsx"
import type { AuditAction } from "../store/audit.ts"
import type { DecisionDetail } from "../store/decisions.ts"
import { ruleName } from "./rule-words.ts"

/** What the log says somebody did, where nothing more is known of it. */
export const DEEDS: Record<AuditAction, string> = {
  release: m("released held votes"),
  exclude: m("excluded held votes"),
  undo: m("undid a decision"),
  create: m("created a touchpoint"),
  touchpoint: m("changed a touchpoint"),
  reorder: m("moved a touchpoint"),
  "waiting-name": m("put a name away that votes wait for, or offered it again"),
  erase: m("erased what a customer wrote"),
  comments: m("marked comments as read or unread"),
  policy: m("changed the settings"),
  question: m("changed what customers are asked"),
  improvement: m("changed what customers are told was improved"),
  send: m("changed an e-mail"),
  kiosk: m("changed a kiosk"),
  "kiosk-device": m("changed what stands at a kiosk"),
  alert: m("took on an alert"),
  wall: m("changed a wall"),
  "wall-link": m("changed the link of a wall"),
  place: m("changed a place"),
  replay: m("replayed parked votes"),
  purge: m("deleted what was kept long enough"),
  "api-key": m("made or revoked an API key"),
  member: m("changed who belongs to the business, or what they may do"),
  ownership: m("changed who owns a touchpoint"),
  role: m("changed what a member may do"),
  profile: m("changed the business’s name or time zone"),
  business: m("changed the business itself"),
  export: m("exported everything"),
  closing: m("closed or reopened the business"),
  invitation: m("changed an invitation"),
  passkey: m("changed their passkeys"),
}

/** Who does it where nobody of the business does. */
const NOBODY: Partial<Record<AuditAction, string>> = {
  purge: m("Lovetap, by schedule,"),
  "api-key": m("Whoever runs this Lovetap"),
  closing: m("Somebody with its link, or whoever runs this Lovetap,"),
}

const FORMER_MEMBER = m("A former member")

/** Who did it. */
export const whoOf = ({ action, member }: { action: AuditAction; member: string | null }): string =>
  member ?? t(NOBODY[action] ?? FORMER_MEMBER)

/** “Pay at the till”, “3 touchpoints”: where the votes of a decision stand. */
export const DecisionPlace = ({ detail, name }: Pick<DecisionWordsProps, "detail" | "name">) => {
  const { touchpoint, touchpoints } = detail
  return (
    <>
      {touchpoint === null
        ? tn(touchpoints, "{n} touchpoint", "{n} touchpoints")
        : name || <code>{touchpoint}</code>}
    </>
  )
}

interface DecisionWordsProps {
  action: "release" | "exclude" | "undo"
  detail: DecisionDetail
  /** The one touchpoint's, where it has one. */
  name: string | null
}

/** “released 41 votes held by “visitor cap” at Pay at the till”; an undoing “set 41 votes held by … back to waiting” */
export const DecisionWords = ({ action, detail, name }: DecisionWordsProps) => {
  const { votes: n } = detail
  const parts = {
    n,
    rule: ruleName(detail.rule),
    where: <DecisionPlace detail={detail} name={name} />,
  }
  switch (action) {
    case "release":
      return (
        <T
          one="released {n} vote held by {rule} at {where}"
          say="released {n} votes held by {rule} at {where}"
          {...parts}
        />
      )
    case "exclude":
      return (
        <T
          one="excluded {n} vote held by {rule} at {where}"
          say="excluded {n} votes held by {rule} at {where}"
          {...parts}
        />
      )
    case "undo":
      return (
        <T
          one="set {n} vote held by {rule} at {where} back to waiting"
          say="set {n} votes held by {rule} at {where} back to waiting"
          {...parts}
        />
      )
  }
}
