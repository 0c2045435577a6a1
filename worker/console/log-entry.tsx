import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import { Stage } from "../../shared/journey.ts"
import { Policy } from "../../shared/policy.ts"
import { sayReference } from "../../shared/reference.ts"
import { T, t, tn } from "../frame/speech.tsx"
import type { AuditRow } from "../store/audit.ts"
import { DecisionDetail } from "../store/decisions.ts"
import { improvementLogWords, questionLogWords } from "./asking/log-words.tsx"
import { DEEDS, DecisionWords, whoOf } from "./audit-words.tsx"
import { sendLogWords } from "./email/log-words.tsx"
import { alertLogWords, kioskDeedWords, kioskLogWords } from "./kiosks/log-words.tsx"
import { placeLogWords } from "./places/log-words.tsx"
import { changesOf } from "./policy-words.ts"
import {
  addedLogWords,
  reorderLogWords,
  touchpointLogWords,
  waitingNameLogWords,
} from "./setup/log-words.tsx"
import { teamLogWords } from "./team/log-words.tsx"
import { markLogWords } from "./voice/log-words.tsx"
import { wallLinkWords, wallLogWords } from "./wall/log-words.tsx"
import { listOf, stageName } from "./wording.ts"
import { peopleLogWords } from "./you/log-words.tsx"

/** Names of touchpoints by slug. */
export type Names = ReadonlyMap<Slug, string>

/** What somebody did, and what there is to say besides. */
interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const PolicyDetail = v.object({ before: Policy, after: Policy, undoes: v.optional(v.number()) })
const CreateDetail = v.object({ touchpoint: Slug, name: v.string(), stage: Stage })
const EraseDetail = v.object({ touchpoint: Slug, reference: v.string() })
const ReplayDetail = v.object({
  votes: v.number(),
  counted: v.number(),
  held: v.number(),
  duplicate: v.number(),
  /** They found no room, and are parked still. */
  rejected: v.optional(v.number(), 0),
})
const PurgeDetail = v.object({ votes: v.number(), words: v.number(), parked: v.optional(v.number(), 0) })

const policyWords = ({ before, after, undoes }: v.InferOutput<typeof PolicyDetail>): Words | undefined => {
  const facts = changesOf(before, after)
  if (facts.length === 0) return undefined
  return { did: undoes === undefined ? t(DEEDS.policy) : t("undid a change of the settings"), facts }
}

const createWords = ({ touchpoint, name, stage }: v.InferOutput<typeof CreateDetail>): Words => ({
  did: (
    <T
      say="created the touchpoint {name}, for which votes waited as {touchpoint}"
      name={name}
      touchpoint={<code>{touchpoint}</code>}
    />
  ),
  facts: [t("Stage: {stage}", { stage: stageName(stage) })],
})

const eraseWords = ({ touchpoint, reference }: v.InferOutput<typeof EraseDetail>, names: Names): Words => ({
  did: (
    <T
      say="erased what a customer wrote at {touchpoint}, reference {reference}"
      touchpoint={names.get(touchpoint) || <code>{touchpoint}</code>}
      reference={sayReference(reference)}
    />
  ),
  facts: [],
})

const replayWords = ({ votes, rejected, ...outcomes }: v.InferOutput<typeof ReplayDetail>): Words => ({
  did: tn(votes, "replayed a parked batch of {n} vote", "replayed a parked batch of {n} votes"),
  facts: [
    [
      ...(outcomes.counted > 0 ? [t("{n} counted", { n: outcomes.counted })] : []),
      ...(outcomes.held > 0 ? [t("{n} held", { n: outcomes.held })] : []),
      ...(outcomes.duplicate > 0 ? [t("{n} duplicate", { n: outcomes.duplicate })] : []),
      ...(rejected > 0 ? [t("{n} still parked", { n: rejected })] : []),
    ].join(", "),
  ],
})

const purgeWords = ({ votes, words, parked }: v.InferOutput<typeof PurgeDetail>): Words => {
  const parts = [
    ...(votes > 0 ? [tn(votes, "{n} vote", "{n} votes")] : []),
    ...(words > 0 ? [tn(words, "what was written with {n} vote", "what was written with {n} votes")] : []),
    ...(parked > 0 ? [tn(parked, "{n} parked batch", "{n} parked batches")] : []),
  ]
  return { did: t("deleted {parts}, kept long enough", { parts: listOf(parts) }), facts: [] }
}

/** An entry in words; undefined: it tells what there are no words for (yet, or any more). */
const wordsOf = ({ action, detail }: AuditRow, names: Names): Words | undefined => {
  switch (action) {
    case "release":
    case "exclude":
    case "undo": {
      const { success, output } = v.safeParse(DecisionDetail, detail)
      if (!success) return undefined
      const name = output.touchpoint === null ? null : (names.get(output.touchpoint) ?? null)
      return { did: <DecisionWords action={action} detail={output} name={name} />, facts: [] }
    }
    case "policy": {
      const { success, output } = v.safeParse(PolicyDetail, detail)
      return success ? policyWords(output) : undefined
    }
    case "create": {
      const { success, output } = v.safeParse(CreateDetail, detail)
      return success ? createWords(output) : addedLogWords(detail)
    }
    case "erase": {
      const { success, output } = v.safeParse(EraseDetail, detail)
      return success ? eraseWords(output, names) : undefined
    }
    case "comments":
      return markLogWords(detail, names)
    case "replay": {
      const { success, output } = v.safeParse(ReplayDetail, detail)
      return success ? replayWords(output) : undefined
    }
    case "question":
      return questionLogWords(detail, names)
    case "improvement":
      return improvementLogWords(detail, names)
    case "send":
      return sendLogWords(detail, names)
    case "place":
      return placeLogWords(detail)
    case "kiosk":
      return kioskLogWords(detail)
    case "kiosk-device":
      return kioskDeedWords(detail)
    case "alert":
      return alertLogWords(detail)
    case "touchpoint":
      return touchpointLogWords(detail, names)
    case "reorder":
      return reorderLogWords(detail, names)
    case "waiting-name":
      return waitingNameLogWords(detail)
    case "api-key":
    case "ownership":
    case "role":
    case "profile":
    case "export":
    case "closing":
      return teamLogWords(action, detail, names)
    case "business":
    case "member":
    case "invitation":
    case "passkey":
      return peopleLogWords(action, detail, names)
    case "wall":
      return wallLogWords(detail)
    case "wall-link":
      return wallLinkWords(detail)
    case "purge": {
      const { success, output } = v.safeParse(PurgeDetail, detail)
      return success ? purgeWords(output) : undefined
    }
  }
}

/** Every value of a detail with its path, legible whatever it is: “origins.expected: https://a.example”. */
const pathsOf = (detail: unknown, path = ""): string[] => {
  if (detail === null || detail === undefined) return [`${path}: ${t("none")}`]
  if (typeof detail !== "object") return [`${path}: ${detail}`]
  if (Array.isArray(detail) && detail.every((each) => typeof each !== "object")) {
    return [`${path}: ${detail.join(", ") || t("none")}`]
  }
  return Object.entries(detail).flatMap(([key, value]) =>
    pathsOf(value, path === "" ? key : `${path}.${key}`),
  )
}

/** Who did what. Nothing that stands in the log is left out, not even what these words don't know. */
export const LogEntry = ({ entry, names }: { entry: AuditRow; names: Names }) => {
  const { did, facts } = wordsOf(entry, names) ?? {
    did: t(DEEDS[entry.action]),
    facts: pathsOf(entry.detail),
  }
  return (
    <div>
      <p>
        {whoOf(entry)} {did}
      </p>
      {facts.map((fact) => (
        <small key={fact}>{fact}</small>
      ))}
    </div>
  )
}
