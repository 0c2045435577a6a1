import type { AuditAction } from "../store/audit.ts"
import type { DecisionDetail } from "../store/decisions.ts"
import { ruleName } from "./rule-words.ts"
import { counted } from "./wording.ts"

/** What the log says somebody did, where nothing more is known of it. */
export const DEEDS: Record<AuditAction, string> = {
  release: "released held votes",
  exclude: "excluded held votes",
  undo: "undid a decision",
  create: "created a touchpoint",
  touchpoint: "changed a touchpoint",
  reorder: "moved a touchpoint",
  erase: "erased what a customer wrote",
  policy: "changed the settings",
  question: "changed what customers are asked",
  improvement: "changed what customers are told was improved",
  send: "changed an e-mail",
  kiosk: "changed a kiosk",
  "kiosk-device": "changed what stands at a kiosk",
  alert: "took on an alert",
  place: "changed a place",
  replay: "replayed parked votes",
  purge: "deleted what was kept long enough",
  "api-key": "made or revoked an API key",
  member: "changed who belongs to the business, or what they may do",
  ownership: "changed who owns a touchpoint",
  business: "changed the business itself",
  export: "exported everything",
  closing: "closed or reopened the business",
  invitation: "changed an invitation",
  passkey: "changed their passkeys",
}

/** Who does it where nobody of the business does. */
const NOBODY: Partial<Record<AuditAction, string>> = {
  purge: "Lovetap, by schedule,",
  "api-key": "Whoever runs this Lovetap",
  closing: "Whoever runs this Lovetap",
}

/** Who did it. */
export const whoOf = ({ action, member }: { action: AuditAction; member: string | null }): string =>
  member ?? NOBODY[action] ?? "A former member"

/** “Pay at the till”, “3 touchpoints”: where the votes of a decision stand. */
export const DecisionPlace = ({ detail, name }: Pick<DecisionWordsProps, "detail" | "name">) => {
  const { touchpoint, touchpoints } = detail
  return <>{touchpoint === null ? counted(touchpoints, "touchpoint") : name || <code>{touchpoint}</code>}</>
}

interface DecisionWordsProps {
  action: "release" | "exclude" | "undo"
  detail: DecisionDetail
  /** The one touchpoint's, where it has one. */
  name: string | null
}

/** “released 41 votes held by “visitor cap” at Pay at the till”; an undoing “set 41 votes held by … back to waiting” */
export const DecisionWords = ({ action, detail, name }: DecisionWordsProps) => {
  const { votes, rule } = detail
  const verb = { release: "released", exclude: "excluded", undo: "set" }[action]
  return (
    <>
      {verb} {counted(votes, "vote")} held by {ruleName(rule)} at{" "}
      <DecisionPlace detail={detail} name={name} />
      {action === "undo" && " back to waiting"}
    </>
  )
}
